<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Ago</name>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>dd/MM</source>
        <comment>day and month</comment>
        <translation>dd/MM</translation>
    </message>
    <message>
        <source>dd/MM/yyyy</source>
        <comment>a date</comment>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a date</comment>
        <translation>since %1</translation>
    </message>
</context>
<context>
    <name>AnalyticsText</name>
    <message>
        <source>%1, %2.</source>
        <comment>n critical, n need attention</comment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) critical</source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>%Ln agent critical</numerusform>
            <numerusform>%Ln agents critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <comment>agents, ends a sentence</comment>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) critical.</source>
        <translation>
            <numerusform>%Ln agent critical.</numerusform>
            <numerusform>%Ln agents critical.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) need attention.</source>
        <translation>
            <numerusform>%Ln agent needs attention.</numerusform>
            <numerusform>%Ln agents need attention.</numerusform>
        </translation>
    </message>
    <message>
        <source>No executions that ended.</source>
        <translation>No executions that ended.</translation>
    </message>
    <message>
        <source>All agents do well.</source>
        <translation>All agents do well.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s), no executions.</source>
        <translation>
            <numerusform>%Ln agent, no executions.</numerusform>
            <numerusform>%Ln agents, no executions.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2; %3 failed.</source>
        <comment>agents, executions, percent</comment>
        <translation>%1 and %2; %3 failed.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln execution(s)</source>
        <comment>part of a sentence</comment>
        <translation>
            <numerusform>%Ln execution</numerusform>
            <numerusform>%Ln executions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2.</source>
        <comment>agents, executions</comment>
        <translation>%1 and %2.</translation>
    </message>
    <message>
        <source>p95 of %1</source>
        <translation>p95 of %1</translation>
    </message>
    <message>
        <source>no executions</source>
        <translation>no executions</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <comment>counts of executions</comment>
        <translation>%1 of %2 failed</translation>
    </message>
    <message>
        <source>none failed</source>
        <comment>executions</comment>
        <translation>none failed</translation>
    </message>
    <message>
        <source>%1, %2 to %3, still running</source>
        <comment>day, hour, hour</comment>
        <translation>%1, %2 to %3, still running</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, hour, hour</comment>
        <translation>%1, %2 to %3</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <comment>day, hour</comment>
        <translation>%1, up to %2</translation>
    </message>
    <message>
        <source>%1, from %2 on</source>
        <comment>day, hour</comment>
        <translation>%1, from %2 on</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Success</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>active, but no runs</source>
        <translation>active, but no runs</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>Added the clinic</source>
        <translation>Added the clinic</translation>
    </message>
    <message>
        <source>Deleted the clinic</source>
        <translation>Deleted the clinic</translation>
    </message>
    <message>
        <source>Took the clinic out of the archive</source>
        <translation>Took the clinic out of the archive</translation>
    </message>
    <message>
        <source>Archived the clinic</source>
        <translation>Archived the clinic</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: replaced</source>
        <comment>field</comment>
        <translation>%1: replaced</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>No value has been recorded.</source>
        <translation>No value has been recorded.</translation>
    </message>
    <message>
        <source>There is no such row, or this login may not see it.</source>
        <translation>There is no such row, or this login may not see it.</translation>
    </message>
</context>
<context>
    <name>ClientBulkWords</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>Somebody changed it since</source>
        <translation>Somebody changed it since</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clinic(s) to “%1”?</source>
        <comment>a state</comment>
        <translation>
            <numerusform>Move %n clinic to “%1”?</numerusform>
            <numerusform>Move %n clinics to “%1”?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each change is recorded in the audit log. It can be undone.</source>
        <translation>Each change is recorded in the audit log. It can be undone.</translation>
    </message>
    <message numerus="yes">
        <source>%n clinic(s) are in this state already.</source>
        <translation>
            <numerusform>%n clinic are in this state already.</numerusform>
            <numerusform>%n clinics are in this state already.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Move them</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Moved</translation>
    </message>
    <message numerus="yes">
        <source>Archive %n clinic(s)?</source>
        <translation>
            <numerusform>Archive %n clinic?</numerusform>
            <numerusform>Archive %n clinics?</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived clinics count in no figure any more. Nothing is deleted, and they can be taken out of the archive at any time.</source>
        <translation>Archived clinics count in no figure any more. Nothing is deleted, and they can be taken out of the archive at any time.</translation>
    </message>
    <message numerus="yes">
        <source>%n clinic(s) are archived already.</source>
        <translation>
            <numerusform>%n clinic are archived already.</numerusform>
            <numerusform>%n clinics are archived already.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive them</source>
        <translation>Archive them</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message numerus="yes">
        <source>Take %n clinic(s) out of the archive?</source>
        <translation>
            <numerusform>Take %n clinic out of the archive?</numerusform>
            <numerusform>Take %n clinics out of the archive?</numerusform>
        </translation>
    </message>
    <message>
        <source>They count among the clinics again.</source>
        <translation>They count among the clinics again.</translation>
    </message>
    <message numerus="yes">
        <source>%n clinic(s) are not archived.</source>
        <translation>
            <numerusform>%n clinic are not archived.</numerusform>
            <numerusform>%n clinics are not archived.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Take them out</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Take out of the archive</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Success, 24 h</source>
        <translation>Success, 24 h</translation>
    </message>
    <message>
        <source>Runs, 24 h</source>
        <translation>Runs, 24 h</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Tokens, 24 h</source>
        <translation>Tokens, 24 h</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Last run</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Specialty</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Revenue, R$</source>
        <translation>Revenue, R$</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrations</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Last insight</source>
        <translation>Last insight</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>Recurring</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>No-shows</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualified</translation>
    </message>
    <message>
        <source>Conversion, %</source>
        <translation>Conversion, %</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Insight</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Last sync</translation>
    </message>
    <message>
        <source>Credentials expire</source>
        <translation>Credentials expire</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Failures</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>First seen</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clinics</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Handled</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a run</comment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>an integration</comment>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <comment>an integration</comment>
        <translation>Disconnect</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Roll back</translation>
    </message>
    <message>
        <source>Asked for</source>
        <comment>a command</comment>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>a command</comment>
        <translation>Running</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a command</comment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a command</comment>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>a command</comment>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <comment>a command</comment>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a state and how far</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The worker does not know how to do that.</source>
        <translation>The worker does not know how to do that.</translation>
    </message>
    <message>
        <source>What it was asked of is not there any more.</source>
        <translation>What it was asked of is not there any more.</translation>
    </message>
    <message>
        <source>The run was over already.</source>
        <translation>The run was over already.</translation>
    </message>
    <message>
        <source>Three workers began it, and none was heard of again.</source>
        <translation>Three workers began it, and none was heard of again.</translation>
    </message>
    <message>
        <source>No worker has taken it up yet. It lapses at %1.</source>
        <translation>No worker has taken it up yet. It lapses at %1.</translation>
    </message>
    <message>
        <source>The worker did not say why.</source>
        <translation>The worker did not say why.</translation>
    </message>
    <message>
        <source>No worker had begun it by %1. It will not be done; ask again if it is still wanted.</source>
        <translation>No worker had begun it by %1. It will not be done; ask again if it is still wanted.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>a worker had begun it</source>
        <translation>a worker had begun it</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln execution(s)?</source>
        <translation>
            <numerusform>Retry %Ln execution?</numerusform>
            <numerusform>Retry %Ln executions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The agents&apos; programs are asked to run them again. Each becomes a new run; the old ones stay as they are.</source>
        <translation>
            <numerusform>The agent&apos;s program is asked to run it again. It becomes a new run; the old one stays as it is.</numerusform>
            <numerusform>The agents&apos; programs are asked to run them again. Each becomes a new run; the old ones stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they succeeded, have not ended, or were asked for it already.</source>
        <translation>
            <numerusform>%Ln more of these rows is left out: it succeeded, has not ended, or was asked for it already.</numerusform>
            <numerusform>%Ln more of these rows are left out: they succeeded, have not ended, or were asked for it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %Ln retry(s)</source>
        <translation>
            <numerusform>Ask for %Ln retry</numerusform>
            <numerusform>Ask for %Ln retries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln execution(s)?</source>
        <translation>
            <numerusform>Cancel %Ln execution?</numerusform>
            <numerusform>Cancel %Ln executions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The agents&apos; programs are asked to end them. What a run has done until then stays; one that ends by itself meanwhile is not touched.</source>
        <translation>
            <numerusform>The agent&apos;s program is asked to end it. What it has done until then stays; if it ends by itself meanwhile, it is not touched.</numerusform>
            <numerusform>The agents&apos; programs are asked to end them. What a run has done until then stays; one that ends by itself meanwhile is not touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they have ended, or were asked for it already.</source>
        <translation>
            <numerusform>%Ln more of these rows is left out: it has ended, or was asked for it already.</numerusform>
            <numerusform>%Ln more of these rows are left out: they have ended, or were asked for it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to cancel %Ln run(s)</source>
        <translation>
            <numerusform>Ask to cancel %Ln run</numerusform>
            <numerusform>Ask to cancel %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %Ln integration(s) now?</source>
        <translation>
            <numerusform>Sync %Ln integration now?</numerusform>
            <numerusform>Sync %Ln integrations now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The programs that keep them are asked to fetch their data now, out of turn.</source>
        <translation>
            <numerusform>The program that keeps it is asked to fetch its data now, out of turn.</numerusform>
            <numerusform>The programs that keep them are asked to fetch their data now, out of turn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they are accounts without an integration, or were asked for it already.</source>
        <translation>
            <numerusform>%Ln more of these rows is left out: it is an account without an integration, or was asked for it already.</numerusform>
            <numerusform>%Ln more of these rows are left out: they are accounts without an integration, or were asked for it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %Ln sync(s)</source>
        <translation>
            <numerusform>Ask for %Ln sync</numerusform>
            <numerusform>Ask for %Ln syncs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connect %Ln integration(s)?</source>
        <translation>
            <numerusform>Connect %Ln integration?</numerusform>
            <numerusform>Connect %Ln integrations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The programs that keep them are asked to log in with the credentials that they have.</source>
        <translation>
            <numerusform>The program that keeps it is asked to log in with the credentials that it has.</numerusform>
            <numerusform>The programs that keep them are asked to log in with the credentials that they have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they are connected, are accounts without an integration, or were asked for it already.</source>
        <translation>
            <numerusform>%Ln more of these rows is left out: it is connected, is an account without an integration, or was asked for it already.</numerusform>
            <numerusform>%Ln more of these rows are left out: they are connected, are accounts without an integration, or were asked for it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to connect %Ln</source>
        <translation>
            <numerusform>Ask to connect %Ln</numerusform>
            <numerusform>Ask to connect %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln integration(s)?</source>
        <translation>
            <numerusform>Disconnect %Ln integration?</numerusform>
            <numerusform>Disconnect %Ln integrations?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The programs that keep them are asked to log out. No more data comes until they are connected again; what was collected stays.</source>
        <translation>
            <numerusform>The program that keeps it is asked to log out. No more data comes until it is connected again; what was collected stays.</numerusform>
            <numerusform>The programs that keep them are asked to log out. No more data comes until they are connected again; what was collected stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they are not connected, are accounts without an integration, or were asked for it already.</source>
        <translation>
            <numerusform>%Ln more of these rows is left out: it is not connected, is an account without an integration, or was asked for it already.</numerusform>
            <numerusform>%Ln more of these rows are left out: they are not connected, are accounts without an integration, or were asked for it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to disconnect %Ln</source>
        <translation>
            <numerusform>Ask to disconnect %Ln</numerusform>
            <numerusform>Ask to disconnect %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %Ln agent(s)?</source>
        <translation>
            <numerusform>Restart %Ln agent?</numerusform>
            <numerusform>Restart %Ln agents?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their programs are asked to start anew. Runs that are under way may be lost.</source>
        <translation>
            <numerusform>Its program is asked to start anew. Runs that are under way may be lost.</numerusform>
            <numerusform>Their programs are asked to start anew. Runs that are under way may be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they were asked for it already.</source>
        <translation>
            <numerusform>%Ln more of these rows is left out: it was asked for it already.</numerusform>
            <numerusform>%Ln more of these rows are left out: they were asked for it already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %Ln restart(s)</source>
        <translation>
            <numerusform>Ask for %Ln restart</numerusform>
            <numerusform>Ask for %Ln restarts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll %Ln agent(s) back?</source>
        <translation>
            <numerusform>Roll %Ln agent back?</numerusform>
            <numerusform>Roll %Ln agents back?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their programs are asked to go back to the version before.</source>
        <translation>
            <numerusform>Its program is asked to go back to the version before.</numerusform>
            <numerusform>Their programs are asked to go back to the version before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to roll %Ln back</source>
        <translation>
            <numerusform>Ask to roll %Ln back</numerusform>
            <numerusform>Ask to roll %Ln back</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lapsed or taken back: %1</source>
        <translation>Lapsed or taken back: %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a command&apos;s kind, and what became of them</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>FilterMistake</name>
    <message>
        <source>The quotation mark is never closed; add a &quot; at the end.</source>
        <translation>The quotation mark is never closed; add a &quot; at the end.</translation>
    </message>
    <message>
        <source>A closing quotation mark wants a blank behind it.</source>
        <translation>A closing quotation mark wants a blank behind it.</translation>
    </message>
    <message>
        <source>“%1” has no value; write one right behind it.</source>
        <translation>“%1” has no value; write one right behind it.</translation>
    </message>
    <message>
        <source>This list has no “%1”; it knows %2.</source>
        <translation>This list has no “%1”; it knows %2.</translation>
    </message>
    <message>
        <source>“%1” has no parts to look into.</source>
        <translation>“%1” has no parts to look into.</translation>
    </message>
    <message>
        <source>“%1” may hold a secret, and secrets cannot be searched for.</source>
        <translation>“%1” may hold a secret, and secrets cannot be searched for.</translation>
    </message>
    <message>
        <source>A path may have %1 parts at most.</source>
        <translation>A path may have %1 parts at most.</translation>
    </message>
    <message>
        <source>This list has no texts to look through; write one of these before it: %1.</source>
        <translation>This list has no texts to look through; write one of these before it: %1.</translation>
    </message>
    <message>
        <source>“%1” has no order; write %1:value.</source>
        <translation>“%1” has no order; write %1:value.</translation>
    </message>
    <message>
        <source>“%1” is compared with : = &lt; &lt;= &gt; &gt;=, not with ~.</source>
        <translation>“%1” is compared with : = &lt; &lt;= &gt; &gt;=, not with ~.</translation>
    </message>
    <message>
        <source>“%1” is no whole number; write its digits alone, 18 at most.</source>
        <translation>“%1” is no whole number; write its digits alone, 18 at most.</translation>
    </message>
    <message>
        <source>“%1” is no number; write it as in 97.5.</source>
        <translation>“%1” is no number; write it as in 97.5.</translation>
    </message>
    <message>
        <source>“%1” is no amount; write it as in R$ 10.000,00.</source>
        <translation>“%1” is no amount; write it as in R$ 10.000,00.</translation>
    </message>
    <message>
        <source>Write “%1” in full, as in R$ 10.000.</source>
        <translation>Write “%1” in full, as in R$ 10.000.</translation>
    </message>
    <message>
        <source>“%1” is no duration; write a number with ms, s, m, h or d, as in %2&gt;5s.</source>
        <translation>“%1” is no duration; write a number with ms, s, m, h or d, as in %2&gt;5s.</translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-11-22, 2026-10, 2026, 2026-11-22T14:05, today, yesterday, this-month, last-7d or now-2h.</source>
        <translation>“%1” is no time; write 2026-11-22, 2026-10, 2026, 2026-11-22T14:05, today, yesterday, this-month, last-7d or now-2h.</translation>
    </message>
    <message>
        <source>Write %1:6a0e7a0e-0000-4000-8000-000000000001, an id as the list shows it.</source>
        <translation>Write %1:6a0e7a0e-0000-4000-8000-000000000001, an id as the list shows it.</translation>
    </message>
    <message>
        <source>“%1” is none of these: %2.</source>
        <translation>“%1” is none of these: %2.</translation>
    </message>
    <message>
        <source>Write %1:yes or %1:no.</source>
        <translation>Write %1:yes or %1:no.</translation>
    </message>
    <message>
        <source>Write %1:17, %1:none or %1:&quot;part of the name&quot;.</source>
        <translation>Write %1:17, %1:none or %1:&quot;part of the name&quot;.</translation>
    </message>
    <message>
        <source>A range wants a value before or behind its dots.</source>
        <translation>A range wants a value before or behind its dots.</translation>
    </message>
    <message>
        <source>The range “%1” ends before it begins.</source>
        <translation>The range “%1” ends before it begins.</translation>
    </message>
    <message>
        <source>A filter may hold %1 values at most.</source>
        <translation>A filter may hold %1 values at most.</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>This cannot be left empty.</source>
        <translation>This cannot be left empty.</translation>
    </message>
    <message>
        <source>This is longer than the field can hold.</source>
        <translation>This is longer than the field can hold.</translation>
    </message>
    <message>
        <source>This is no e-mail address: it needs a name, an @ and a host.</source>
        <translation>This is no e-mail address: it needs a name, an @ and a host.</translation>
    </message>
    <message>
        <source>This computer knows no such time zone. Write it like America/Recife.</source>
        <translation>This computer knows no such time zone. Write it like America/Recife.</translation>
    </message>
    <message>
        <source>Write a number here.</source>
        <translation>Write a number here.</translation>
    </message>
    <message>
        <source>This number is out of range.</source>
        <translation>This number is out of range.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>This is no JSON object.</translation>
    </message>
    <message>
        <source>Something else may have been meant.</source>
        <translation>Something else may have been meant.</translation>
    </message>
    <message>
        <source>This is no amount that can be read. It is kept as typed, and counts in no sum.</source>
        <translation>This is no amount that can be read. It is kept as typed, and counts in no sum.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 belongs here.</source>
        <translation>A whole number from %1 to %2 belongs here.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Specialty</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>MMM d HH:mm</source>
        <extracomment>Day and month with the time of day, short, as QDateTime formats it. Portuguese: dd/MM HH:mm</extracomment>
        <translation>MMM d HH:mm</translation>
    </message>
    <message>
        <source>MMM d yyyy HH:mm</source>
        <translation>MMM d yyyy HH:mm</translation>
    </message>
    <message>
        <source>MMM d HH:mm:ss</source>
        <extracomment>Day and month with the time of day to the second. Portuguese: dd/MM HH:mm:ss</extracomment>
        <translation>MMM d HH:mm:ss</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>infinity</translation>
    </message>
    <message>
        <source>minus infinity</source>
        <translation>minus infinity</translation>
    </message>
    <message>
        <source>MMM d, yyyy HH:mm:ss</source>
        <extracomment>A whole moment, as QDateTime formats it. Portuguese: dd/MM/yyyy HH:mm:ss</extracomment>
        <translation>MMM d, yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>moment, zone, offset</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>Day and month, as QDate formats it. Portuguese: dd/MM</extracomment>
        <translation>MMM d</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>MMM d, yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a length of time</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a length of time</comment>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>MMM d yyyy HH:mm:ss</source>
        <translation>MMM d yyyy HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>JsonWords</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Line %1, column %2: %3</translation>
    </message>
    <message>
        <source>there is no document; {} is an empty one.</source>
        <translation>there is no document; {} is an empty one.</translation>
    </message>
    <message>
        <source>the document must be an object, { … }.</source>
        <translation>the document must be an object, { … }.</translation>
    </message>
    <message>
        <source>a value is missing here, or is none: texts stand in quotes, and true, false and null in lower case.</source>
        <translation>a value is missing here, or is none: texts stand in quotes, and true, false and null in lower case.</translation>
    </message>
    <message>
        <source>a name in quotes is missing here; behind the last member there is no comma.</source>
        <translation>a name in quotes is missing here; behind the last member there is no comma.</translation>
    </message>
    <message>
        <source>a colon is missing between name and value.</source>
        <translation>a colon is missing between name and value.</translation>
    </message>
    <message>
        <source>a comma is missing before this, or the value before it is no value.</source>
        <translation>a comma is missing before this, or the value before it is no value.</translation>
    </message>
    <message>
        <source>an object is not closed with }.</source>
        <translation>an object is not closed with }.</translation>
    </message>
    <message>
        <source>a list is not closed with ].</source>
        <translation>a list is not closed with ].</translation>
    </message>
    <message>
        <source>a text is not closed with a quote.</source>
        <translation>a text is not closed with a quote.</translation>
    </message>
    <message>
        <source>this number cannot be read; decimals stand behind a point.</source>
        <translation>this number cannot be read; decimals stand behind a point.</translation>
    </message>
    <message>
        <source>behind a backslash there is only &quot; \ / b f n r t, or u and four digits.</source>
        <translation>behind a backslash there is only &quot; \ / b f n r t, or u and four digits.</translation>
    </message>
    <message>
        <source>a text must not hold this character; write a line break as \n and a tab as \t.</source>
        <translation>a text must not hold this character; write a line break as \n and a tab as \t.</translation>
    </message>
    <message>
        <source>something stands behind the end of the document.</source>
        <translation>something stands behind the end of the document.</translation>
    </message>
    <message>
        <source>the name “%1” stands twice in this object; one of the two would be lost.</source>
        <translation>the name “%1” stands twice in this object; one of the two would be lost.</translation>
    </message>
    <message>
        <source>the document is nested too deep.</source>
        <translation>the document is nested too deep.</translation>
    </message>
    <message>
        <source>the document is too large.</source>
        <translation>the document is too large.</translation>
    </message>
</context>
<context>
    <name>MigrationText</name>
    <message>
        <source>PostgreSQL %1 is too old.</source>
        <translation>PostgreSQL %1 is too old.</translation>
    </message>
    <message>
        <source>PostgreSQL 15 or newer is needed.</source>
        <translation>PostgreSQL 15 or newer is needed.</translation>
    </message>
    <message>
        <source>The database is encoded in %1.</source>
        <translation>The database is encoded in %1.</translation>
    </message>
    <message>
        <source>UTF8 is needed.</source>
        <translation>UTF8 is needed.</translation>
    </message>
    <message>
        <source>The group role &quot;%1&quot; is missing and &quot;%2&quot; may not create roles.</source>
        <translation>The group role &quot;%1&quot; is missing and &quot;%2&quot; may not create roles.</translation>
    </message>
    <message>
        <source>Let a role with CREATEROLE run: %3</source>
        <translation>Let a role with CREATEROLE run: %3</translation>
    </message>
    <message>
        <source>The group role &quot;%1&quot; has rights that no group may have.</source>
        <translation>The group role &quot;%1&quot; has rights that no group may have.</translation>
    </message>
    <message>
        <source>Let a superuser run: %2</source>
        <translation>Let a superuser run: %2</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is missing and &quot;%2&quot; may not create schemas in this database.</source>
        <translation>The schema &quot;%1&quot; is missing and &quot;%2&quot; may not create schemas in this database.</translation>
    </message>
    <message>
        <source>Let the database&apos;s owner run: %3</source>
        <translation>Let the database&apos;s owner run: %3</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is there already, and no migration of this program made it.</source>
        <translation>The schema &quot;%1&quot; is there already, and no migration of this program made it.</translation>
    </message>
    <message>
        <source>Rename it: the console has a schema of this name.</source>
        <translation>Rename it: the console has a schema of this name.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; belongs to &quot;%2&quot;.</source>
        <translation>The schema &quot;%1&quot; belongs to &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Migrate as &quot;%2&quot;, or run first: %3</source>
        <translation>Migrate as &quot;%2&quot;, or run first: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not create tables in the schema &quot;public&quot;.</source>
        <translation>&quot;%1&quot; may not create tables in the schema &quot;public&quot;.</translation>
    </message>
    <message>
        <source>Let the schema&apos;s owner run: %2</source>
        <translation>Let the schema&apos;s owner run: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there and is no ordinary table.</source>
        <translation>&quot;%1&quot; is there and is no ordinary table.</translation>
    </message>
    <message>
        <source>Rename it, or move it to another schema.</source>
        <translation>Rename it, or move it to another schema.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there and is no view.</source>
        <translation>&quot;%1&quot; is there and is no view.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; belongs to &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already, and no migration of this program made it.</source>
        <translation>&quot;%1&quot; is there already, and no migration of this program made it.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already, and is not the index that the console makes.</source>
        <translation>&quot;%1&quot; is there already, and is not the index that the console makes.</translation>
    </message>
    <message>
        <source>Rename it, or drop it.</source>
        <translation>Rename it, or drop it.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; inherit one from the other.</source>
        <translation>&quot;%1&quot; and &quot;%2&quot; inherit one from the other.</translation>
    </message>
    <message>
        <source>Take them apart (alter table … no inherit …): rows of the one are read through the other, past its rights.</source>
        <translation>Take them apart (alter table … no inherit …): rows of the one are read through the other, past its rights.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; is there without its column &quot;%2&quot; (%3).</source>
        <translation>The table &quot;%1&quot; is there without its column &quot;%2&quot; (%3).</translation>
    </message>
    <message>
        <source>Mend the column, then migrate again.</source>
        <translation>Mend the column, then migrate again.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of &quot;%2&quot; is of type %3 instead of %4.</source>
        <translation>The column &quot;%1&quot; of &quot;%2&quot; is of type %3 instead of %4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is another program&apos;s table: it lacks %2.</source>
        <translation>&quot;%1&quot; is another program&apos;s table: it lacks %2.</translation>
    </message>
    <message>
        <source>Rename that table, or move it to another schema.</source>
        <translation>Rename that table, or move it to another schema.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has a column &quot;%2&quot; of its own already.</source>
        <translation>The table &quot;%1&quot; has a column &quot;%2&quot; of its own already.</translation>
    </message>
    <message>
        <source>Rename that column: the console adds one of this name.</source>
        <translation>Rename that column: the console adds one of this name.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of &quot;%2&quot; is another program&apos;s: the foreign key &quot;%3&quot; is on it.</source>
        <translation>The column &quot;%1&quot; of &quot;%2&quot; is another program&apos;s: the foreign key &quot;%3&quot; is on it.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of &quot;%2&quot; is another program&apos;s: its default is %3.</source>
        <translation>The column &quot;%1&quot; of &quot;%2&quot; is another program&apos;s: its default is %3.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of &quot;%2&quot; is another program&apos;s: its default is missing.</source>
        <translation>The column &quot;%1&quot; of &quot;%2&quot; is another program&apos;s: its default is missing.</translation>
    </message>
    <message>
        <source>The column &quot;id&quot; of &quot;%1&quot; is no key.</source>
        <translation>The column &quot;id&quot; of &quot;%1&quot; is no key.</translation>
    </message>
    <message>
        <source>Run: %2</source>
        <translation>Run: %2</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; is another program&apos;s.</source>
        <translation>The view &quot;%1&quot; is another program&apos;s.</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; must be made anew, and &quot;%2&quot; depends on it and cannot be.</source>
        <translation>The view &quot;%1&quot; must be made anew, and &quot;%2&quot; depends on it and cannot be.</translation>
    </message>
    <message>
        <source>Drop the dependent object, migrate, and make it again.</source>
        <translation>Drop the dependent object, migrate, and make it again.</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; must be made anew, and &quot;%2&quot; depends on it and would be lost.</source>
        <translation>The view &quot;%1&quot; must be made anew, and &quot;%2&quot; depends on it and would be lost.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>belongs to &quot;%1&quot;, and the rest to &quot;%2&quot;</source>
        <translation>belongs to &quot;%1&quot;, and the rest to &quot;%2&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; inherit one from the other</source>
        <translation>&quot;%1&quot; and &quot;%2&quot; inherit one from the other</translation>
    </message>
    <message>
        <source>row level security is off</source>
        <translation>row level security is off</translation>
    </message>
    <message>
        <source>row level security is forced: it blinds the owner and the helpers</source>
        <translation>row level security is forced: it blinds the owner and the helpers</translation>
    </message>
    <message>
        <source>has no policy</source>
        <translation>has no policy</translation>
    </message>
    <message>
        <source>the policy &quot;%1&quot; of another program is for people, too</source>
        <translation>the policy &quot;%1&quot; of another program is for people, too</translation>
    </message>
    <message>
        <source>shows our rows with its owner&apos;s rights (not security_invoker)</source>
        <translation>shows our rows with its owner&apos;s rights (not security_invoker)</translation>
    </message>
    <message>
        <source>is a copy of our rows that anybody may read</source>
        <translation>is a copy of our rows that anybody may read</translation>
    </message>
    <message>
        <source>%1 has %2</source>
        <translation>%1 has %2</translation>
    </message>
    <message>
        <source>%1 may read it</source>
        <translation>%1 may read it</translation>
    </message>
    <message>
        <source>has no fixed search_path that ends in pg_temp</source>
        <translation>has no fixed search_path that ends in pg_temp</translation>
    </message>
    <message>
        <source>may not be called by everybody, and other programs&apos; inserts or people&apos;s queries need it</source>
        <translation>may not be called by everybody, and other programs&apos; inserts or people&apos;s queries need it</translation>
    </message>
    <message>
        <source>another program&apos;s function runs with the rights of &quot;%1&quot;, and people may call it</source>
        <translation>another program&apos;s function runs with the rights of &quot;%1&quot;, and people may call it</translation>
    </message>
    <message>
        <source>%1 may call it</source>
        <translation>%1 may call it</translation>
    </message>
    <message>
        <source>is a group with rights that no group may have</source>
        <translation>is a group with rights that no group may have</translation>
    </message>
    <message>
        <source>may make temporary tables</source>
        <translation>may make temporary tables</translation>
    </message>
    <message>
        <source>may create objects in the schema public</source>
        <translation>may create objects in the schema public</translation>
    </message>
    <message>
        <source>the foreign key &quot;%1&quot; has no index</source>
        <translation>the foreign key &quot;%1&quot; has no index</translation>
    </message>
    <message>
        <source>the trigger &quot;%1&quot; is switched off</source>
        <translation>the trigger &quot;%1&quot; is switched off</translation>
    </message>
    <message>
        <source>nothing puts a tenant on its rows</source>
        <translation>nothing puts a tenant on its rows</translation>
    </message>
    <message>
        <source>the trigger &quot;%1&quot; of another program comes after the one that puts a tenant on the rows</source>
        <translation>the trigger &quot;%1&quot; of another program comes after the one that puts a tenant on the rows</translation>
    </message>
    <message>
        <source>%1 (hidden by row level security)</source>
        <translation>%1 (hidden by row level security)</translation>
    </message>
    <message>
        <source>%1 (needs the same right on the tables)</source>
        <translation>%1 (needs the same right on the tables)</translation>
    </message>
    <message>
        <source>%1 (for roles made later)</source>
        <translation>%1 (for roles made later)</translation>
    </message>
    <message>
        <source>policy &quot;%1&quot; (for roles made later, or without rights on the table)</source>
        <translation>policy &quot;%1&quot; (for roles made later, or without rights on the table)</translation>
    </message>
    <message>
        <source>keeps EXECUTE; it runs with the rights of &quot;%1&quot;</source>
        <translation>keeps EXECUTE; it runs with the rights of &quot;%1&quot;</translation>
    </message>
    <message>
        <source>trigger &quot;%1&quot; copies whole rows (new.*); it may fail on the columns that are added</source>
        <translation>trigger &quot;%1&quot; copies whole rows (new.*); it may fail on the columns that are added</translation>
    </message>
    <message>
        <source>PREPARE TRANSACTION after writing to these tables (they announce changes by NOTIFY)</source>
        <translation>PREPARE TRANSACTION after writing to these tables (they announce changes by NOTIFY)</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>%1M</source>
        <extracomment>Millions, on an axis. Portuguese: %1 mi</extracomment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1k</source>
        <extracomment>Thousands, on an axis. Portuguese: %1 mil</extracomment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>An hour of the day under an axis, as QTime formats it. Portuguese: HH&apos;h&apos;</extracomment>
        <translation>HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s)</source>
        <comment>part of a list</comment>
        <translation>
            <numerusform>%Ln clinic</numerusform>
            <numerusform>%Ln clinics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <comment>part of a list</comment>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln integration(s)</source>
        <comment>part of a list</comment>
        <translation>
            <numerusform>%Ln integration</numerusform>
            <numerusform>%Ln integrations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 and %3 are critical.</source>
        <translation>%1, %2 and %3 are critical.</translation>
    </message>
    <message>
        <source>%1 and %2 are critical.</source>
        <translation>%1 and %2 are critical.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s) critical.</source>
        <translation>
            <numerusform>%Ln clinic critical.</numerusform>
            <numerusform>%Ln clinics critical.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) critical.</source>
        <translation>
            <numerusform>%Ln agent critical.</numerusform>
            <numerusform>%Ln agents critical.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln integration(s) critical.</source>
        <translation>
            <numerusform>%Ln integration critical.</numerusform>
            <numerusform>%Ln integrations critical.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 and %3 need attention.</source>
        <translation>%1, %2 and %3 need attention.</translation>
    </message>
    <message>
        <source>%1 and %2 need attention.</source>
        <translation>%1 and %2 need attention.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s) need attention.</source>
        <translation>
            <numerusform>%Ln clinic needs attention.</numerusform>
            <numerusform>%Ln clinics need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) need attention.</source>
        <translation>
            <numerusform>%Ln agent needs attention.</numerusform>
            <numerusform>%Ln agents need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln integration(s) need attention.</source>
        <translation>
            <numerusform>%Ln integration needs attention.</numerusform>
            <numerusform>%Ln integrations need attention.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>No executions in the last 24 hours.</source>
        <translation>No executions in the last 24 hours.</translation>
    </message>
    <message numerus="yes">
        <source>Since yesterday: %Ln more failed execution(s).</source>
        <translation>
            <numerusform>Since yesterday: %Ln more failed execution.</numerusform>
            <numerusform>Since yesterday: %Ln more failed executions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since yesterday: %Ln fewer failed execution(s).</source>
        <translation>
            <numerusform>Since yesterday: %Ln fewer failed execution.</numerusform>
            <numerusform>Since yesterday: %Ln fewer failed executions.</numerusform>
        </translation>
    </message>
    <message>
        <source>As many failed executions as the day before.</source>
        <translation>As many failed executions as the day before.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln execution(s) failed in 24 hours.</source>
        <translation>
            <numerusform>%Ln execution failed in 24 hours.</numerusform>
            <numerusform>%Ln executions failed in 24 hours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lowest success: %1, %2.</source>
        <comment>agent, percent</comment>
        <translation>Lowest success: %1, %2.</translation>
    </message>
    <message>
        <source>See failures</source>
        <translation>See failures</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a name</comment>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Open agent</source>
        <translation>Open agent</translation>
    </message>
    <message>
        <source>Open clinic</source>
        <translation>Open clinic</translation>
    </message>
    <message>
        <source>Open integration</source>
        <translation>Open integration</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clinics</translation>
    </message>
    <message>
        <source>Other status</source>
        <translation>Other status</translation>
    </message>
    <message>
        <source>Average performance: %1</source>
        <translation>Average performance: %1</translation>
    </message>
    <message>
        <source>Archived clinics are not counted.</source>
        <translation>Archived clinics are not counted.</translation>
    </message>
    <message>
        <source>Active agents</source>
        <translation>Active agents</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>a total</comment>
        <translation>of %1</translation>
    </message>
    <message>
        <source>average performance %1</source>
        <translation>average performance %1</translation>
    </message>
    <message>
        <source>Connected integrations</source>
        <translation>Connected integrations</translation>
    </message>
    <message>
        <source>Clinics&apos; revenue</source>
        <translation>Clinics&apos; revenue</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amount(s) to check</source>
        <translation>
            <numerusform>%Ln amount to check</numerusform>
            <numerusform>%Ln amounts to check</numerusform>
        </translation>
    </message>
    <message>
        <source>What the clinics take in, as their records say; not the agency&apos;s income.</source>
        <translation>What the clinics take in, as their records say; not the agency&apos;s income.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s) with an amount that cannot be read: not in the sum.</source>
        <translation>
            <numerusform>%Ln clinic with an amount that cannot be read: not in the sum.</numerusform>
            <numerusform>%Ln clinics with an amount that cannot be read: not in the sum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s) with an amount that can be read in two ways.</source>
        <translation>
            <numerusform>%Ln clinic with an amount that can be read in two ways.</numerusform>
            <numerusform>%Ln clinics with an amount that can be read in two ways.</numerusform>
        </translation>
    </message>
    <message>
        <source>The line: revenue of the finished months, from the daily metrics.</source>
        <translation>The line: revenue of the finished months, from the daily metrics.</translation>
    </message>
    <message>
        <source>Executions in 24 h</source>
        <translation>Executions in 24 h</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <comment>percent</comment>
        <translation>%1 ok</translation>
    </message>
    <message>
        <source>as yesterday</source>
        <translation>as yesterday</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>percentage points</comment>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>The 24 hours before: %1</source>
        <translation>The 24 hours before: %1</translation>
    </message>
    <message>
        <source>Success: completed, of those that completed or failed. The arrow compares it with the day before.</source>
        <translation>Success: completed, of those that completed or failed. The arrow compares it with the day before.</translation>
    </message>
    <message>
        <source>Logs in 24 h</source>
        <translation>Logs in 24 h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>a moment</comment>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>Without a clinic</source>
        <translation>Without a clinic</translation>
    </message>
    <message>
        <source>See slow runs</source>
        <translation>See slow runs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1, %2 to %3, still running</source>
        <comment>day, hour, hour</comment>
        <translation>%1, %2 to %3, still running</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, hour, hour</comment>
        <translation>%1, %2 to %3</translation>
    </message>
    <message>
        <source>%1: failures rise</source>
        <comment>an hour</comment>
        <translation>%1: failures rise</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>%1 %2, up to %3</source>
        <comment>month, year, day</comment>
        <translation>%1 %2, up to %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Other types</translation>
    </message>
    <message>
        <source>No execution failed in 24 hours.</source>
        <translation>No execution failed in 24 hours.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Operational</source>
        <translation>Operational</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
</context>
<context>
    <name>ViewerWords</name>
    <message>
        <source>Database owner</source>
        <translation>Database owner</translation>
    </message>
    <message>
        <source>Clinic&apos;s team</source>
        <translation>Clinic&apos;s team</translation>
    </message>
    <message>
        <source>Several roles</source>
        <translation>Several roles</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>role</comment>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>role</comment>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Manager</source>
        <comment>role</comment>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>role</comment>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Viewer</source>
        <comment>role</comment>
        <translation>Viewer</translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>Only an owner may do this.</source>
        <translation>Only an owner may do this.</translation>
    </message>
    <message>
        <source>Only administrators and owners may do this.</source>
        <translation>Only administrators and owners may do this.</translation>
    </message>
    <message>
        <source>Only managers, administrators and owners may do this.</source>
        <translation>Only managers, administrators and owners may do this.</translation>
    </message>
    <message>
        <source>Viewers may look, and not do this.</source>
        <translation>Viewers may look, and not do this.</translation>
    </message>
    <message>
        <source>This login has no role that may do this.</source>
        <translation>This login has no role that may do this.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Timed out</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Operational</source>
        <translation>Operational</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Ads analyst</source>
        <translation>Ads analyst</translation>
    </message>
    <message>
        <source>Ads optimizer</source>
        <translation>Ads optimizer</translation>
    </message>
    <message>
        <source>Calendar optimizer</source>
        <translation>Calendar optimizer</translation>
    </message>
    <message>
        <source>Lead conversion</source>
        <translation>Lead conversion</translation>
    </message>
    <message>
        <source>Lead qualification</source>
        <translation>Lead qualification</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>Consolidation</translation>
    </message>
    <message>
        <source>Patient assistant</source>
        <translation>Patient assistant</translation>
    </message>
    <message>
        <source>Patient retention</source>
        <translation>Patient retention</translation>
    </message>
    <message>
        <source>Revenue analyst</source>
        <translation>Revenue analyst</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
    <message>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Insight</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Ambiguous revenue</source>
        <translation>Ambiguous revenue</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Table of another program</source>
        <translation>Table of another program</translation>
    </message>
    <message>
        <source>Date in the future</source>
        <translation>Date in the future</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>No e-mail address</translation>
    </message>
    <message>
        <source>Negative duration</source>
        <translation>Negative duration</translation>
    </message>
    <message>
        <source>Points to nothing</source>
        <translation>Points to nothing</translation>
    </message>
    <message>
        <source>Account without an integration</source>
        <translation>Account without an integration</translation>
    </message>
    <message>
        <source>Unreadable revenue</source>
        <translation>Unreadable revenue</translation>
    </message>
    <message>
        <source>Stored figure differs</source>
        <translation>Stored figure differs</translation>
    </message>
    <message>
        <source>Unknown type of integration</source>
        <translation>Unknown type of integration</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>Unknown status</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Executions</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Integration accounts</source>
        <translation>Integration accounts</translation>
    </message>
    <message>
        <source>Clinics&apos; metrics</source>
        <translation>Clinics&apos; metrics</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clinics</translation>
    </message>
    <message>
        <source>Daily metrics</source>
        <translation>Daily metrics</translation>
    </message>
    <message>
        <source>Collected data</source>
        <translation>Collected data</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrations</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Last run</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>Revenue note</source>
        <translation>Revenue note</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Specialty</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Success</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Last sync</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Disconnected</translation>
    </message>
    <message>
        <source>Read this way, but something else may have been meant. Write it with cents to be sure.</source>
        <translation>Read this way, but something else may have been meant. Write it with cents to be sure.</translation>
    </message>
    <message>
        <source>This is no amount, so it counts in no sum. Correct it in the clinic&apos;s record.</source>
        <translation>This is no amount, so it counts in no sum. Correct it in the clinic&apos;s record.</translation>
    </message>
    <message>
        <source>Only %1 of the runs that ended in 24 h succeeded.</source>
        <translation>Only %1 of the runs that ended in 24 h succeeded.</translation>
    </message>
    <message>
        <source>One run in twenty takes longer than %1.</source>
        <translation>One run in twenty takes longer than %1.</translation>
    </message>
    <message>
        <source>Active, but the last run was %1.</source>
        <translation>Active, but the last run was %1.</translation>
    </message>
    <message>
        <source>Active, but it has never run.</source>
        <translation>Active, but it has never run.</translation>
    </message>
    <message>
        <source>Paused: it does not run.</source>
        <translation>Paused: it does not run.</translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n run(s) ended in 24 h: too few to judge.</source>
        <translation>
            <numerusform>Fewer than %n run ended in 24 h: too few to judge.</numerusform>
            <numerusform>Fewer than %n runs ended in 24 h: too few to judge.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the runs that ended in 24 h succeeded; 95% took %2 at most.</source>
        <translation>%1 of the runs that ended in 24 h succeeded; 95% took %2 at most.</translation>
    </message>
    <message>
        <source>Reported as critical</source>
        <translation>Reported as critical</translation>
    </message>
    <message>
        <source>Asks for attention</source>
        <translation>Asks for attention</translation>
    </message>
    <message>
        <source>%1 of runs succeed</source>
        <translation>%1 of runs succeed</translation>
    </message>
    <message>
        <source>Many runs fail</source>
        <translation>Many runs fail</translation>
    </message>
    <message>
        <source>p95 of %1</source>
        <translation>p95 of %1</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>No run since %1</source>
        <translation>No run since %1</translation>
    </message>
    <message>
        <source>Active, but never ran</source>
        <translation>Active, but never ran</translation>
    </message>
    <message>
        <source>%1: error</source>
        <comment>an integration&apos;s name</comment>
        <translation>%1: error</translation>
    </message>
    <message>
        <source>%1: asks for attention</source>
        <comment>an integration&apos;s name</comment>
        <translation>%1: asks for attention</translation>
    </message>
    <message>
        <source>%1: disconnected</source>
        <comment>an integration&apos;s name</comment>
        <translation>%1: disconnected</translation>
    </message>
    <message>
        <source>%1: no sync</source>
        <comment>an integration&apos;s name</comment>
        <translation>%1: no sync</translation>
    </message>
    <message>
        <source>What was asked for cannot be read. Correct it and try again.</source>
        <translation>What was asked for cannot be read. Correct it and try again.</translation>
    </message>
    <message>
        <source>It is not there any more, or this login may not see it.</source>
        <translation>It is not there any more, or this login may not see it.</translation>
    </message>
    <message>
        <source>The database cannot be reached. Check the network; the console keeps trying.</source>
        <translation>The database cannot be reached. Check the network; the console keeps trying.</translation>
    </message>
    <message>
        <source>The login or its password was refused. Ask whoever administers the database for a new one.</source>
        <translation>The login or its password was refused. Ask whoever administers the database for a new one.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Check its name, or the root certificate in the connection.</source>
        <translation>The server&apos;s certificate is not trusted. Check its name, or the root certificate in the connection.</translation>
    </message>
    <message>
        <source>This login has no right to it. Ask an administrator of the workspace.</source>
        <translation>This login has no right to it. Ask an administrator of the workspace.</translation>
    </message>
    <message>
        <source>The database took too long to answer. Try again, or ask for less.</source>
        <translation>The database took too long to answer. Try again, or ask for less.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>It was cancelled.</translation>
    </message>
    <message>
        <source>A newer request took its place.</source>
        <translation>A newer request took its place.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile. Read it again before you change it.</source>
        <translation>Somebody else changed it meanwhile. Read it again before you change it.</translation>
    </message>
    <message>
        <source>The database is not set up for this console yet. Run the migration.</source>
        <translation>The database is not set up for this console yet. Run the migration.</translation>
    </message>
    <message>
        <source>The database was set up by a newer console. Update this one.</source>
        <translation>The database was set up by a newer console. Update this one.</translation>
    </message>
    <message>
        <source>A step of the database&apos;s set-up differs from the one that this console carries. Update the console.</source>
        <translation>A step of the database&apos;s set-up differs from the one that this console carries. Update the console.</translation>
    </message>
    <message>
        <source>The database answered with an error. Try again; if it stays, report the technical text.</source>
        <translation>The database answered with an error. Try again; if it stays, report the technical text.</translation>
    </message>
    <message>
        <source>The file could not be read or written. Check its folder and the free space.</source>
        <translation>The file could not be read or written. Check its folder and the free space.</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the password is asked for at each start.</source>
        <translation>The keychain does not answer, so the password is asked for at each start.</translation>
    </message>
    <message>
        <source>The console is closing.</source>
        <translation>The console is closing.</translation>
    </message>
    <message>
        <source>Something went wrong inside the console. Try again; if it stays, report the technical text.</source>
        <translation>Something went wrong inside the console. Try again; if it stays, report the technical text.</translation>
    </message>
    <message>
        <source>This filter cannot be read.</source>
        <translation>This filter cannot be read.</translation>
    </message>
    <message numerus="yes">
        <source>last %n hour(s)</source>
        <translation>
            <numerusform>last hour</numerusform>
            <numerusform>last %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n week(s)</source>
        <translation>
            <numerusform>last week</numerusform>
            <numerusform>last %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n minute(s)</source>
        <translation>
            <numerusform>last minute</numerusform>
            <numerusform>last %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace %1 was made by another version of this console. Move this file away, and the next start makes a new one.</source>
        <translation>The workspace %1 was made by another version of this console. Move this file away, and the next start makes a new one.</translation>
    </message>
    <message>
        <source>Filed a day ahead</source>
        <translation>Filed a day ahead</translation>
    </message>
    <message>
        <source>Another tenant than the clinic&apos;s</source>
        <translation>Another tenant than the clinic&apos;s</translation>
    </message>
    <message>
        <source>Connected integrations</source>
        <translation>Connected integrations</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Appointments kept</source>
        <translation>Appointments kept</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Last insight</source>
        <translation>Last insight</translation>
    </message>
    <message>
        <source>Latest integration</source>
        <translation>Latest integration</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>Qualified leads</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metrics</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>No-shows</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>New patients</source>
        <translation>New patients</translation>
    </message>
    <message>
        <source>Recurring patients</source>
        <translation>Recurring patients</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Executions today</source>
        <translation>Executions today</translation>
    </message>
    <message>
        <source>Integrations in all</source>
        <translation>Integrations in all</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>this month</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>this year</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>last week</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>last month</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>last year</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>name or number</source>
        <translation>name or number</translation>
    </message>
    <message>
        <source>after</source>
        <translation>after</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>more than</translation>
    </message>
    <message>
        <source>from … on</source>
        <translation>from … on</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>before</source>
        <translation>before</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>less than</translation>
    </message>
    <message>
        <source>up to</source>
        <comment>a time</comment>
        <translation>up to</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>has in it</source>
        <translation>has in it</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>is exactly</translation>
    </message>
    <message>
        <source>a part of the document</source>
        <translation>a part of the document</translation>
    </message>
    <message>
        <source>is</source>
        <translation>is</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Handled</translation>
    </message>
    <message>
        <source>Handled at</source>
        <translation>Handled at</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Rating</translation>
    </message>
</context>
<context>
    <name>sevenscale::AboutDialog</name>
    <message>
        <source>About SevenScale Console</source>
        <translation>About SevenScale Console</translation>
    </message>
    <message>
        <source>Shows which clinic, agent or integration needs a person, and why.</source>
        <translation>Shows which clinic, agent or integration needs a person, and why.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Icons: Lucide, ISC licence. Uses Qt, QtKeychain, spdlog, PostgreSQL&apos;s libpq and SQLite.</source>
        <translation>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Icons: Lucide, ISC licence. Uses Qt, QtKeychain, spdlog, PostgreSQL&apos;s libpq and SQLite.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copy versions</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>sevenscale::ActionRow</name>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentConfigDesk</name>
    <message>
        <source>The configuration of %1 is saved.</source>
        <translation>The configuration of %1 is saved.</translation>
    </message>
    <message>
        <source>%1 has the configuration of version %2 again.</source>
        <translation>%1 has the configuration of version %2 again.</translation>
    </message>
    <message>
        <source>It is version %1.</source>
        <translation>It is version %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Version %1 restored</source>
        <translation>Version %1 restored</translation>
    </message>
    <message>
        <source>The change was not taken back.</source>
        <translation>The change was not taken back.</translation>
    </message>
    <message>
        <source>Somebody else changed the configuration meanwhile. Its versions are under “Versions…”.</source>
        <translation>Somebody else changed the configuration meanwhile. Its versions are under “Versions…”.</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentConfigDialog</name>
    <message>
        <source>The versions could not be read. %1</source>
        <translation>The versions could not be read. %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>The JSON holds a mistake.</source>
        <translation>The JSON holds a mistake.</translation>
    </message>
    <message>
        <source>A field of the form holds no value of its kind.</source>
        <translation>A field of the form holds no value of its kind.</translation>
    </message>
    <message>
        <source>There are changes that were not saved. Save them, or close and discard them.</source>
        <translation>There are changes that were not saved. Save them, or close and discard them.</translation>
    </message>
    <message>
        <source>Version %1 restored</source>
        <translation>Version %1 restored</translation>
    </message>
    <message>
        <source>Theirs and yours</source>
        <translation>Theirs and yours</translation>
    </message>
    <message>
        <source>Dots stand where no secret is stored. Type the secret, or take the member out.</source>
        <translation>Dots stand where no secret is stored. Type the secret, or take the member out.</translation>
    </message>
    <message>
        <source>Somebody else changed this configuration meanwhile: look at its newest version, and restore again if you still want to.</source>
        <translation>Somebody else changed this configuration meanwhile: look at its newest version, and restore again if you still want to.</translation>
    </message>
    <message>
        <source>Nothing was written, and nothing is lost. Below, − is theirs and + is yours; what you go on changing shows there, too.</source>
        <translation>Nothing was written, and nothing is lost. Below, − is theirs and + is yours; what you go on changing shows there, too.</translation>
    </message>
    <message>
        <source>%1 changed this configuration at %2, while you were editing it.</source>
        <translation>%1 changed this configuration at %2, while you were editing it.</translation>
    </message>
    <message>
        <source>Somebody else changed this configuration while you were editing it.</source>
        <translation>Somebody else changed this configuration while you were editing it.</translation>
    </message>
    <message>
        <source>Save yours over it</source>
        <translation>Save yours over it</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Take theirs</translation>
    </message>
    <message>
        <source>Somebody else made the same change meanwhile.</source>
        <translation>Somebody else made the same change meanwhile.</translation>
    </message>
    <message>
        <source>There is nothing left to save.</source>
        <translation>There is nothing left to save.</translation>
    </message>
    <message>
        <source>What you changed was not saved.</source>
        <translation>What you changed was not saved.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Go on editing</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Discard it</translation>
    </message>
    <message>
        <source>The console has left this database. Nothing was written.</source>
        <translation>The console has left this database. Nothing was written.</translation>
    </message>
    <message>
        <source>What you typed can still be copied.</source>
        <translation>What you typed can still be copied.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nothing was written.</translation>
    </message>
    <message>
        <source>The configuration could not be read.</source>
        <translation>The configuration could not be read.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <comment>an agent</comment>
        <translation>Configuration of %1</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>The JSON holds a mistake: mend it there, then the form shows it again.</source>
        <translation>The JSON holds a mistake: mend it there, then the form shows it again.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Why, for whoever looks at the versions later</source>
        <translation>Why, for whoever looks at the versions later</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>Save the configuration</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentDesk</name>
    <message>
        <source>The console has left this database: nothing can be saved to it from here.</source>
        <translation>The console has left this database: nothing can be saved to it from here.</translation>
    </message>
    <message>
        <source>The agent could not be read.</source>
        <translation>The agent could not be read.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 was added.</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 was saved.</translation>
    </message>
    <message>
        <source>Nothing was paused.</source>
        <translation>Nothing was paused.</translation>
    </message>
    <message>
        <source>Nothing was resumed.</source>
        <translation>Nothing was resumed.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 is paused.</translation>
    </message>
    <message>
        <source>%1 works again.</source>
        <translation>%1 works again.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) are paused.</source>
        <translation>
            <numerusform>%Ln agent are paused.</numerusform>
            <numerusform>%Ln agents are paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) work again.</source>
        <translation>
            <numerusform>%Ln agent work again.</numerusform>
            <numerusform>%Ln agents work again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) could not be changed. %1</source>
        <translation>
            <numerusform>%Ln agent could not be changed. %1</numerusform>
            <numerusform>%Ln agents could not be changed. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentForm</name>
    <message>
        <source>An amount in reais belongs here, with six decimals at most.</source>
        <translation>An amount in reais belongs here, with six decimals at most.</translation>
    </message>
    <message>
        <source>Somebody else saved this agent while you were typing.</source>
        <translation>Somebody else saved this agent while you were typing.</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>New agent</translation>
    </message>
    <message>
        <source>It starts with an empty configuration, which is edited once the agent is there.</source>
        <translation>It starts with an empty configuration, which is edited once the agent is there.</translation>
    </message>
    <message>
        <source>Add the agent</source>
        <translation>Add the agent</translation>
    </message>
    <message>
        <source>The agent was not added.</source>
        <translation>The agent was not added.</translation>
    </message>
    <message>
        <source>Edit agent</source>
        <translation>Edit agent</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Save the changes</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>The changes were not saved.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>calendar-optimizer</source>
        <translation>calendar-optimizer</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 to 100</translation>
    </message>
    <message>
        <source>Cost per run, R$</source>
        <translation>Cost per run, R$</translation>
    </message>
    <message>
        <source>Other tenants see its name and state</source>
        <translation>Other tenants see its name and state</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentsModel</name>
    <message>
        <source>No run ended in the last 24 hours.</source>
        <translation>No run ended in the last 24 hours.</translation>
    </message>
    <message>
        <source>No run of the last 24 hours has a duration.</source>
        <translation>No run of the last 24 hours has a duration.</translation>
    </message>
    <message>
        <source>It has never run.</source>
        <translation>It has never run.</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentsPage</name>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Add a filter: success&lt;95, type:ads-analyst, failed&gt;0</source>
        <translation>Add a filter: success&lt;95, type:ads-analyst, failed&gt;0</translation>
    </message>
    <message>
        <source>No agents yet</source>
        <translation>No agents yet</translation>
    </message>
    <message>
        <source>The agents that work for the clinics appear here once they are registered.</source>
        <translation>The agents that work for the clinics appear here once they are registered.</translation>
    </message>
    <message>
        <source>No agent matches</source>
        <translation>No agent matches</translation>
    </message>
    <message>
        <source>The agents could not be loaded.</source>
        <translation>The agents could not be loaded.</translation>
    </message>
    <message>
        <source>The agents could not be refreshed; these are older.</source>
        <translation>The agents could not be refreshed; these are older.</translation>
    </message>
    <message>
        <source>This agent could not be read.</source>
        <translation>This agent could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <translation>
            <numerusform>%Ln agent</numerusform>
            <numerusform>%Ln agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln agent(s)</source>
        <translation>
            <numerusform>more than %Ln agent</numerusform>
            <numerusform>more than %Ln agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln agent(s)</source>
        <translation>
            <numerusform>about %Ln agent</numerusform>
            <numerusform>about %Ln agents</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcomes, 24 h</source>
        <translation>Outcomes, 24 h</translation>
    </message>
    <message>
        <source>Last failures</source>
        <translation>Last failures</translation>
    </message>
    <message>
        <source>Figures, 24 h</source>
        <translation>Figures, 24 h</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>See also</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>last run %1</source>
        <comment>how long ago</comment>
        <translation>last run %1</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>has never run</translation>
    </message>
    <message>
        <source>health %1 of 100</source>
        <translation>health %1 of 100</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Success</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 today</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p50: %1</source>
        <translation>p50: %1</translation>
    </message>
    <message>
        <source>See the failed runs</source>
        <translation>See the failed runs</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>%1, as another program says</source>
        <translation>%1, as another program says</translation>
    </message>
    <message>
        <source>Executions of this agent</source>
        <translation>Executions of this agent</translation>
    </message>
    <message>
        <source>Its course over time</source>
        <translation>Its course over time</translation>
    </message>
    <message>
        <source>Insights of this kind of agent</source>
        <translation>Insights of this kind of agent</translation>
    </message>
    <message>
        <source>Log of this agent</source>
        <translation>Log of this agent</translation>
    </message>
    <message>
        <source>No clinic</source>
        <translation>No clinic</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>New agent</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Edit configuration…</source>
        <translation>Edit configuration…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versions…</translation>
    </message>
    <message>
        <source>Clinics served, 24 h</source>
        <translation>Clinics served, 24 h</translation>
    </message>
    <message>
        <source>none failed</source>
        <comment>runs</comment>
        <translation>none failed</translation>
    </message>
    <message>
        <source>Insights of this agent</source>
        <translation>Insights of this agent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::AnalyticsCanvas</name>
    <message>
        <source>per hour</source>
        <translation>per hour</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>per day</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Success rate</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>p50, p95, p99</source>
        <translation>p50, p95, p99</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>No executions in this time.</source>
        <translation>No executions in this time.</translation>
    </message>
    <message>
        <source>No execution completed or failed.</source>
        <translation>No execution completed or failed.</translation>
    </message>
    <message>
        <source>No execution with a known duration.</source>
        <translation>No execution with a known duration.</translation>
    </message>
    <message>
        <source>No tokens in this time.</source>
        <translation>No tokens in this time.</translation>
    </message>
    <message>
        <source>Agents side by side</source>
        <translation>Agents side by side</translation>
    </message>
    <message>
        <source>Reading the figures.</source>
        <translation>Reading the figures.</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>All agents</translation>
    </message>
    <message>
        <source>1 agent</source>
        <translation>1 agent</translation>
    </message>
    <message>
        <source>%1 of %2 agents</source>
        <translation>%1 of %2 agents</translation>
    </message>
    <message>
        <source>Agents shown: %1</source>
        <translation>Agents shown: %1</translation>
    </message>
    <message>
        <source>Choose which agents are shown</source>
        <translation>Choose which agents are shown</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Executions</translation>
    </message>
    <message>
        <source>of those that ended</source>
        <translation>of those that ended</translation>
    </message>
</context>
<context>
    <name>sevenscale::AnalyticsCompare</name>
    <message>
        <source>Agent and state</source>
        <translation>Agent and state</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Outcomes</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Success</translation>
    </message>
    <message>
        <source>Duration: p50, p95, p99</source>
        <translation>Duration: p50, p95, p99</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Executions</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>execution</comment>
        <translation>Last</translation>
    </message>
</context>
<context>
    <name>sevenscale::AnalyticsPage</name>
    <message>
        <source>Agent analytics</source>
        <translation>Agent analytics</translation>
    </message>
    <message>
        <source>The figures of the agents could not be read</source>
        <translation>The figures of the agents could not be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>No agents yet</source>
        <translation>No agents yet</translation>
    </message>
    <message>
        <source>With the first agent this page shows its executions, success, durations and tokens over time. Agents come in through the programs that write to this database; a login may also not be allowed to see them.</source>
        <translation>With the first agent this page shows its executions, success, durations and tokens over time. Agents come in through the programs that write to this database; a login may also not be allowed to see them.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>The figures are from %1.</source>
        <comment>a moment</comment>
        <translation>The figures are from %1.</translation>
    </message>
    <message>
        <source>The figures could not be read again.</source>
        <translation>The figures could not be read again.</translation>
    </message>
    <message>
        <source>The figures for this choice could not be read; those of the former one are shown.</source>
        <translation>The figures for this choice could not be read; those of the former one are shown.</translation>
    </message>
</context>
<context>
    <name>sevenscale::AnalyticsRow</name>
    <message>
        <source>No execution in this time</source>
        <translation>No execution in this time</translation>
    </message>
    <message>
        <source>See failures</source>
        <translation>See failures</translation>
    </message>
    <message>
        <source>See runs</source>
        <translation>See runs</translation>
    </message>
    <message>
        <source>Success: %1</source>
        <translation>Success: %1</translation>
    </message>
    <message>
        <source>Executions: %1</source>
        <translation>Executions: %1</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <translation>Tokens: %1</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <comment>execution</comment>
        <translation>Last: %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>outcome, count, percent</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>No execution succeeded or failed, so there is no success rate.</source>
        <translation>No execution succeeded or failed, so there is no success rate.</translation>
    </message>
    <message>
        <source>No execution with a known duration.</source>
        <translation>No execution with a known duration.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>type of agent, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Health %1 of 100: 2.5 less for each point of success below 100, 1 less for each second of p95 above 10 s.</source>
        <translation>Health %1 of 100: 2.5 less for each point of success below 100, 1 less for each second of p95 above 10 s.</translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n run(s) ended: too few to judge.</source>
        <translation>
            <numerusform>Fewer than %n run ended: too few to judge.</numerusform>
            <numerusform>Fewer than %n runs ended: too few to judge.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::BannerBar</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>sevenscale::BulkDialog</name>
    <message>
        <source>Looking which rows these are…</source>
        <translation>Looking which rows these are…</translation>
    </message>
    <message>
        <source>The rows could not be read</source>
        <translation>The rows could not be read</translation>
    </message>
    <message>
        <source>These are too many rows</source>
        <translation>These are too many rows</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>There is nothing to do</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>More than %1 rows match. So many are not changed in one go: add a filter that leaves fewer. Nothing was changed.</source>
        <translation>More than %1 rows match. So many are not changed in one go: add a filter that leaves fewer. Nothing was changed.</translation>
    </message>
    <message>
        <source>Nothing is changed by looking.</source>
        <translation>Nothing is changed by looking.</translation>
    </message>
    <message>
        <source>None of these rows is one for it. Nothing was changed.</source>
        <translation>None of these rows is one for it. Nothing was changed.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those chosen are not there any more.</source>
        <translation>
            <numerusform>%Ln of those chosen is not there any more.</numerusform>
            <numerusform>%Ln of those chosen are not there any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows done</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Stopping after the rows that are on their way…</source>
        <translation>Stopping after the rows that are on their way…</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>You stopped it.</translation>
    </message>
    <message>
        <source>Of the rows that are not known the answer was lost: they may be done or not.</source>
        <translation>Of the rows that are not known the answer was lost: they may be done or not.</translation>
    </message>
    <message>
        <source>Trying the rest again does nothing twice.</source>
        <translation>Trying the rest again does nothing twice.</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>Copy result</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Do nothing</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Try the rest again</source>
        <translation>Try the rest again</translation>
    </message>
</context>
<context>
    <name>sevenscale::BulkModel</name>
    <message>
        <source>Not reached</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what was done, and why it stays</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Not known: the answer was lost</source>
        <translation>Not known: the answer was lost</translation>
    </message>
    <message>
        <source>Refused: no right to it, or it is gone</source>
        <translation>Refused: no right to it, or it is gone</translation>
    </message>
    <message>
        <source>Refused: it is not there any more</source>
        <translation>Refused: it is not there any more</translation>
    </message>
    <message>
        <source>Refused: it was changed meanwhile</source>
        <translation>Refused: it was changed meanwhile</translation>
    </message>
    <message>
        <source>Refused: that cannot be done to it</source>
        <translation>Refused: that cannot be done to it</translation>
    </message>
    <message>
        <source>Refused: the database answered with an error</source>
        <translation>Refused: the database answered with an error</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>sevenscale::BulkRun</name>
    <message>
        <source>It was not taken back: %1</source>
        <translation>It was not taken back: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what became of a row, and its name</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sevenscale::ChartBase</name>
    <message>
        <source>No data in this period</source>
        <translation>No data in this period</translation>
    </message>
    <message>
        <source>(not over yet)</source>
        <translation>(not over yet)</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientAround</name>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Last executions</source>
        <translation>Last executions</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Changes by people</source>
        <translation>Changes by people</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>value, day</comment>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>before: %1</translation>
    </message>
    <message>
        <source>Execution %1</source>
        <translation>Execution %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientBoardColumn</name>
    <message>
        <source>No clinic has another state.</source>
        <translation>No clinic has another state.</translation>
    </message>
    <message>
        <source>No clinic is in this state.</source>
        <translation>No clinic is in this state.</translation>
    </message>
    <message>
        <source>Showing the first %1 of %2.</source>
        <comment>cards of a column</comment>
        <translation>Showing the first %1 of %2.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientBoardView</name>
    <message>
        <source>Other states</source>
        <translation>Other states</translation>
    </message>
    <message>
        <source>This filter cannot be read</source>
        <translation>This filter cannot be read</translation>
    </message>
    <message>
        <source>The clinics could not be loaded.</source>
        <translation>The clinics could not be loaded.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientCardsModel</name>
    <message>
        <source>integrations connected: %1 of %2</source>
        <translation>integrations connected: %1 of %2</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>State: %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientDesk</name>
    <message>
        <source>The connection that this form belongs to was closed. What you typed can be copied.</source>
        <translation>The connection that this form belongs to was closed. What you typed can be copied.</translation>
    </message>
    <message>
        <source>The clinic could not be read.</source>
        <translation>The clinic could not be read.</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation>“%1” was added.</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>“%1” was saved.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archived</translation>
    </message>
    <message>
        <source>not archived</source>
        <translation>not archived</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” meanwhile, and it stays as they left it: %2.</source>
        <comment>clinic, its state</comment>
        <translation>Somebody else changed “%1” meanwhile, and it stays as they left it: %2.</translation>
    </message>
    <message>
        <source>“%1” is now: %2.</source>
        <comment>clinic, state</comment>
        <translation>“%1” is now: %2.</translation>
    </message>
    <message>
        <source>“%1” was archived.</source>
        <translation>“%1” was archived.</translation>
    </message>
    <message>
        <source>“%1” is out of the archive.</source>
        <translation>“%1” is out of the archive.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <comment>what holds again</comment>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>The note was not kept; it is still in its field.</source>
        <translation>The note was not kept; it is still in its field.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientForm</name>
    <message>
        <source>Somebody else saved this clinic at %1, while you were typing.</source>
        <translation>Somebody else saved this clinic at %1, while you were typing.</translation>
    </message>
    <message>
        <source>Somebody else saved this clinic while you were typing.</source>
        <translation>Somebody else saved this clinic while you were typing.</translation>
    </message>
    <message>
        <source>They archived it.</source>
        <translation>They archived it.</translation>
    </message>
    <message>
        <source>New clinic</source>
        <translation>New clinic</translation>
    </message>
    <message>
        <source>Only the name is needed; the rest can follow.</source>
        <translation>Only the name is needed; the rest can follow.</translation>
    </message>
    <message>
        <source>Add the clinic</source>
        <translation>Add the clinic</translation>
    </message>
    <message>
        <source>The clinic was not added.</source>
        <translation>The clinic was not added.</translation>
    </message>
    <message>
        <source>Edit clinic</source>
        <translation>Edit clinic</translation>
    </message>
    <message>
        <source>This clinic is archived.</source>
        <translation>This clinic is archived.</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Save the changes</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>The changes were not saved.</translation>
    </message>
    <message>
        <source>Recife, PE</source>
        <translation>Recife, PE</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 to 100</translation>
    </message>
    <message>
        <source>the agency&apos;s: %1</source>
        <translation>the agency&apos;s: %1</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>not said</translation>
    </message>
    <message>
        <source>Reads as %1.</source>
        <translation>Reads as %1.</translation>
    </message>
    <message>
        <source>Reads as %1, but something else may have been meant.</source>
        <translation>Reads as %1, but something else may have been meant.</translation>
    </message>
    <message>
        <source>Write it like %1.</source>
        <translation>Write it like %1.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Write %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientNotes</name>
    <message>
        <source>Add a note…</source>
        <translation>Add a note…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Add the note</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A note holds %1 characters.</source>
        <translation>A note holds %1 characters.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientsModel</name>
    <message>
        <source>Archived on %1.</source>
        <translation>Archived on %1.</translation>
    </message>
    <message>
        <source>No revenue has been entered.</source>
        <translation>No revenue has been entered.</translation>
    </message>
    <message>
        <source>Typed as “%1”. %2</source>
        <comment>revenue as typed, what is odd about it</comment>
        <translation>Typed as “%1”. %2</translation>
    </message>
    <message>
        <source>This clinic has no integration.</source>
        <translation>This clinic has no integration.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>connected integrations of all</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>The worst of them: %1</source>
        <translation>The worst of them: %1</translation>
    </message>
    <message>
        <source>No day of this clinic has a return on investment.</source>
        <translation>No day of this clinic has a return on investment.</translation>
    </message>
    <message>
        <source>No insight about this clinic yet.</source>
        <translation>No insight about this clinic yet.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientsPage</name>
    <message>
        <source>Clinics</source>
        <translation>Clinics</translation>
    </message>
    <message>
        <source>Add a filter: city:Recife, plan:pro, performance&lt;60</source>
        <translation>Add a filter: city:Recife, plan:pro, performance&lt;60</translation>
    </message>
    <message>
        <source>No clinics yet</source>
        <translation>No clinics yet</translation>
    </message>
    <message>
        <source>No clinic matches</source>
        <translation>No clinic matches</translation>
    </message>
    <message>
        <source>The clinics could not be loaded.</source>
        <translation>The clinics could not be loaded.</translation>
    </message>
    <message>
        <source>The clinics could not be refreshed; these are older.</source>
        <translation>The clinics could not be refreshed; these are older.</translation>
    </message>
    <message>
        <source>This clinic could not be read.</source>
        <translation>This clinic could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s)</source>
        <translation>
            <numerusform>%Ln clinic</numerusform>
            <numerusform>%Ln clinics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln clinic(s)</source>
        <translation>
            <numerusform>more than %Ln clinic</numerusform>
            <numerusform>more than %Ln clinics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln clinic(s)</source>
        <translation>
            <numerusform>about %Ln clinic</numerusform>
            <numerusform>about %Ln clinics</numerusform>
        </translation>
    </message>
    <message>
        <source>Last days</source>
        <translation>Last days</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrations</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>See also</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>plan %1</translation>
    </message>
    <message>
        <source>client since %1</source>
        <translation>client since %1</translation>
    </message>
    <message>
        <source>Revenue, R$</source>
        <translation>Revenue, R$</translation>
    </message>
    <message>
        <source>check how it was typed</source>
        <translation>check how it was typed</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>The revenue “%1” is ambiguous</source>
        <translation>The revenue “%1” is ambiguous</translation>
    </message>
    <message>
        <source>The revenue “%1” cannot be read</source>
        <translation>The revenue “%1” cannot be read</translation>
    </message>
    <message>
        <source>Revenue, typed</source>
        <translation>Revenue, typed</translation>
    </message>
    <message>
        <source>No revenue has been entered.</source>
        <translation>No revenue has been entered.</translation>
    </message>
    <message>
        <source>Revenue, read</source>
        <translation>Revenue, read</translation>
    </message>
    <message>
        <source>There is no amount in it.</source>
        <translation>There is no amount in it.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 of 100</translation>
    </message>
    <message>
        <source>Last insight</source>
        <translation>Last insight</translation>
    </message>
    <message>
        <source>No insight about this clinic yet.</source>
        <translation>No insight about this clinic yet.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Contact data is masked. Who has the right may reveal it; that is recorded.</source>
        <translation>Contact data is masked. Who has the right may reveal it; that is recorded.</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>none recorded</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>Executions of this clinic</source>
        <translation>Executions of this clinic</translation>
    </message>
    <message>
        <source>Failed executions, 24 h</source>
        <translation>Failed executions, 24 h</translation>
    </message>
    <message>
        <source>Integrations of this clinic</source>
        <translation>Integrations of this clinic</translation>
    </message>
    <message>
        <source>Insights about this clinic</source>
        <translation>Insights about this clinic</translation>
    </message>
    <message>
        <source>Log of this clinic</source>
        <translation>Log of this clinic</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>New patients</source>
        <translation>New patients</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>No-shows</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation>Last sync: %1</translation>
    </message>
    <message>
        <source>It has never been synced.</source>
        <translation>It has never been synced.</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 of %2 connected</translation>
    </message>
    <message>
        <source>Insight without a title</source>
        <translation>Insight without a title</translation>
    </message>
    <message>
        <source>The clinics that the agency looks after appear here. Add the first one with “New clinic”.</source>
        <translation>The clinics that the agency looks after appear here. Add the first one with “New clinic”.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Take out of the archive</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <comment>a state</comment>
        <translation>Move to “%1”</translation>
    </message>
    <message>
        <source>New clinic</source>
        <translation>New clinic</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation>Mend…</translation>
    </message>
</context>
<context>
    <name>sevenscale::CommandDesk</name>
    <message>
        <source>The command was taken back.</source>
        <translation>The command was taken back.</translation>
    </message>
    <message>
        <source>It was too late to take the command back: a worker had begun it.</source>
        <translation>It was too late to take the command back: a worker had begun it.</translation>
    </message>
    <message>
        <source>The command was not taken back.</source>
        <translation>The command was not taken back.</translation>
    </message>
</context>
<context>
    <name>sevenscale::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>Go to a page, a clinic, an agent, or do something</source>
        <translation>Go to a page, a clinic, an agent, or do something</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nothing found for “%1”</translation>
    </message>
    <message>
        <source>move</source>
        <translation>move</translation>
    </message>
    <message>
        <source>opens</source>
        <comment>the key Enter</comment>
        <translation>opens</translation>
    </message>
    <message>
        <source>closes</source>
        <comment>the key Esc</comment>
        <translation>closes</translation>
    </message>
</context>
<context>
    <name>sevenscale::CommandRow</name>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>sevenscale::CommandRows</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
</context>
<context>
    <name>sevenscale::CompareDialog</name>
    <message>
        <source>Two runs compared</source>
        <translation>Two runs compared</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Place in the data</source>
        <translation>Place in the data</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Earlier run</source>
        <translation>Earlier run</translation>
    </message>
    <message>
        <source>Later run</source>
        <translation>Later run</translation>
    </message>
    <message>
        <source>The two runs could not be read.</source>
        <translation>The two runs could not be read.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>different</source>
        <translation>different</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 later</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Cost per run, now</source>
        <translation>Cost per run, now</translation>
    </message>
    <message numerus="yes">
        <source>Data: the first %Ln difference(s)</source>
        <translation>
            <numerusform>Data: the first %Ln difference</numerusform>
            <numerusform>Data: the first %Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data: %Ln difference(s)</source>
        <translation>
            <numerusform>Data: %Ln difference</numerusform>
            <numerusform>Data: %Ln differences</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>The data of both runs is the same.</source>
        <translation>The data of both runs is the same.</translation>
    </message>
    <message>
        <source>(all of it)</source>
        <translation>(all of it)</translation>
    </message>
    <message>
        <source>added</source>
        <translation>added</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConfigVersions</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>a program</translation>
    </message>
    <message>
        <source>the version before it</source>
        <translation>the version before it</translation>
    </message>
    <message>
        <source>the text being edited</source>
        <translation>the text being edited</translation>
    </message>
    <message>
        <source>version %1, which is in force</source>
        <translation>version %1, which is in force</translation>
    </message>
    <message>
        <source>version %1</source>
        <comment>in the middle of a sentence</comment>
        <translation>version %1</translation>
    </message>
    <message>
        <source>This version is in force.</source>
        <translation>This version is in force.</translation>
    </message>
    <message>
        <source>The version before it is not loaded yet: ask for older ones.</source>
        <translation>The version before it is not loaded yet: ask for older ones.</translation>
    </message>
    <message>
        <source>They show no difference. Values of secrets may differ; they are not shown.</source>
        <translation>They show no difference. Values of secrets may differ; they are not shown.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Older versions</source>
        <translation>Older versions</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>compared with</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restore this version</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConflictView</name>
    <message>
        <source>As it was</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>%1 (the same in both)</source>
        <comment>a value</comment>
        <translation>%1 (the same in both)</translation>
    </message>
    <message>
        <source>%1, theirs: %2</source>
        <comment>field, value</comment>
        <translation>%1, theirs: %2</translation>
    </message>
    <message>
        <source>%1, mine: %2</source>
        <comment>field, value</comment>
        <translation>%1, mine: %2</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConnectionDialog</name>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Open the demo</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Remove connection</translation>
    </message>
    <message>
        <source>Remove the saved connection “%1”?</source>
        <translation>Remove the saved connection “%1”?</translation>
    </message>
    <message>
        <source>Its password is taken out of the keychain. The database stays as it is.</source>
        <translation>Its password is taken out of the keychain. The database stays as it is.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Stop the test</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConnectionForm</name>
    <message>
        <source>Root certificate</source>
        <translation>Root certificate</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>Certificates (*.crt *.pem *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Connection string</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Keep it in this computer&apos;s keychain</source>
        <translation>Keep it in this computer&apos;s keychain</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the password cannot be kept and is asked for at each start.</source>
        <translation>The keychain does not answer, so the password cannot be kept and is asked for at each start.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>A file; empty: the one in ~/.postgresql</source>
        <translation>A file; empty: the one in ~/.postgresql</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>A name; empty: do not save</source>
        <translation>A name; empty: do not save</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>How to write the connection</source>
        <translation>How to write the connection</translation>
    </message>
    <message>
        <source>Encrypted, certificate and name checked</source>
        <translation>Encrypted, certificate and name checked</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>Encrypted, certificate checked</translation>
    </message>
    <message>
        <source>Encrypted, server not checked</source>
        <translation>Encrypted, server not checked</translation>
    </message>
    <message>
        <source>Encrypted where the server offers it</source>
        <translation>Encrypted where the server offers it</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Not encrypted</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demo workspace</translation>
    </message>
    <message>
        <source>An invented agency with 24 clinics and 90 days of figures, in a file on this computer. Everything works on it, without a server and without a password.</source>
        <translation>An invented agency with 24 clinics and 90 days of figures, in a file on this computer. Everything works on it, without a server and without a password.</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>staging</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS: %1</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>New connection</translation>
    </message>
    <message>
        <source>A PostgreSQL or Supabase database. Take the direct connection or the pooler in session mode (port 5432), and a login of your own.</source>
        <translation>A PostgreSQL or Supabase database. Take the direct connection or the pooler in session mode (port 5432), and a login of your own.</translation>
    </message>
    <message>
        <source>Empty: the one in the keychain</source>
        <translation>Empty: the one in the keychain</translation>
    </message>
    <message>
        <source>Replaces the saved connection of this name.</source>
        <translation>Replaces the saved connection of this name.</translation>
    </message>
    <message>
        <source>Password and data can be read on the way to this server.</source>
        <translation>Password and data can be read on the way to this server.</translation>
    </message>
    <message>
        <source>Another computer could pass itself off as this server.</source>
        <translation>Another computer could pass itself off as this server.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConnectionList</name>
    <message>
        <source>Connections</source>
        <translation>Connections</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demo workspace</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>on this computer</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>New connection</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConnectionReportView</name>
    <message>
        <source>The server was not reached: nothing answers at this address. Check host, port and network.</source>
        <translation>The server was not reached: nothing answers at this address. Check host, port and network.</translation>
    </message>
    <message>
        <source>The server was not reached: it did not answer in time. Check host and port; a firewall may be in the way.</source>
        <translation>The server was not reached: it did not answer in time. Check host and port; a firewall may be in the way.</translation>
    </message>
    <message>
        <source>The login failed: the server refused the name or the password. Type them again, or ask whoever administers the database for new ones.</source>
        <translation>The login failed: the server refused the name or the password. Type them again, or ask whoever administers the database for new ones.</translation>
    </message>
    <message>
        <source>The connection was broken off: the server&apos;s certificate is missing or not trusted. Check the host name, or choose the server&apos;s root certificate.</source>
        <translation>The connection was broken off: the server&apos;s certificate is missing or not trusted. Check the host name, or choose the server&apos;s root certificate.</translation>
    </message>
    <message>
        <source>The connection was not tried: what is written here cannot be read. Correct it; the technical text says where.</source>
        <translation>The connection was not tried: what is written here cannot be read. Correct it; the technical text says where.</translation>
    </message>
    <message>
        <source>The login worked, but it has no right to the data. Ask an administrator of the workspace for a membership.</source>
        <translation>The login worked, but it has no right to the data. Ask an administrator of the workspace for a membership.</translation>
    </message>
    <message>
        <source>The database was reached, but is not set up for this console. Connect, and run the migration.</source>
        <translation>The database was reached, but is not set up for this console. Connect, and run the migration.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is there, and that it is yours.</source>
        <translation>The file cannot be read. Check that it is there, and that it is yours.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>The test was cancelled.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Not needed on this machine</source>
        <translation>Not needed on this machine</translation>
    </message>
    <message>
        <source>None: passwords and data can be read on the way</source>
        <translation>None: passwords and data can be read on the way</translation>
    </message>
    <message>
        <source>owns the database and sees everything</source>
        <translation>owns the database and sees everything</translation>
    </message>
    <message>
        <source>a person&apos;s login</source>
        <translation>a person&apos;s login</translation>
    </message>
    <message>
        <source>the supervisor&apos;s login</source>
        <translation>the supervisor&apos;s login</translation>
    </message>
    <message>
        <source>a member of nothing, sees no data</source>
        <translation>a member of nothing, sees no data</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Version %1, newer than this console&apos;s %2: update the console</source>
        <translation>Version %1, newer than this console&apos;s %2: update the console</translation>
    </message>
    <message numerus="yes">
        <source>Not set up yet: %n step(s) to do</source>
        <translation>
            <numerusform>Not set up yet: %n step to do</numerusform>
            <numerusform>Not set up yet: %n steps to do</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Version %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to do</source>
        <translation>
            <numerusform>%n step to do</numerusform>
            <numerusform>%n steps to do</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1, complete</source>
        <translation>Version %1, complete</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>May read</source>
        <translation>May read</translation>
    </message>
    <message>
        <source>May change</source>
        <translation>May change</translation>
    </message>
</context>
<context>
    <name>sevenscale::Console</name>
    <message>
        <source>The link leads to a page that is not here.</source>
        <translation>The link leads to a page that is not here.</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Open the link</translation>
    </message>
</context>
<context>
    <name>sevenscale::CredentialsDialog</name>
    <message>
        <source>Another field</source>
        <translation>Another field</translation>
    </message>
    <message>
        <source>They expire on</source>
        <translation>They expire on</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Replace credentials</source>
        <translation>Replace credentials</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>What happens next</translation>
    </message>
    <message>
        <source>They take the place of those before. The worker uses them at the next sync; until then the integration stays as it is. That they were replaced, by whom and when stands in the audit log, the values do not.</source>
        <translation>They take the place of those before. The worker uses them at the next sync; until then the integration stays as it is. That they were replaced, by whom and when stands in the audit log, the values do not.</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name of the field</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Paste or type; nobody sees it</source>
        <translation>Paste or type; nobody sees it</translation>
    </message>
    <message>
        <source>They are sealed on this computer to the worker&apos;s key %1. Nobody can read them back, neither here nor in the database.</source>
        <comment>fingerprint</comment>
        <translation>They are sealed on this computer to the worker&apos;s key %1. Nobody can read them back, neither here nor in the database.</translation>
    </message>
    <message>
        <source>Credentials are sealed on this computer, so that nobody but the worker can read them.</source>
        <translation>Credentials are sealed on this computer, so that nobody but the worker can read them.</translation>
    </message>
    <message>
        <source>No worker has registered a key to seal to (worker_keys), so nothing can be replaced yet.</source>
        <translation>No worker has registered a key to seal to (worker_keys), so nothing can be replaced yet.</translation>
    </message>
    <message>
        <source>The worker&apos;s key cannot be used: %1</source>
        <translation>The worker&apos;s key cannot be used: %1</translation>
    </message>
    <message>
        <source>The worker&apos;s key was replaced meanwhile. Nothing was saved; type them once more.</source>
        <translation>The worker&apos;s key was replaced meanwhile. Nothing was saved; type them once more.</translation>
    </message>
    <message>
        <source>Nothing was saved: %1 They stay sealed here until the window closes.</source>
        <translation>Nothing was saved: %1 They stay sealed here until the window closes.</translation>
    </message>
    <message>
        <source>Nothing was saved: %1</source>
        <translation>Nothing was saved: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::DashboardMetricsModel</name>
    <message>
        <source>This row says no day.</source>
        <translation>This row says no day.</translation>
    </message>
</context>
<context>
    <name>sevenscale::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Previous (Alt+Left)</source>
        <translation>Previous (Alt+Left)</translation>
    </message>
    <message>
        <source>Next (Alt+Right)</source>
        <translation>Next (Alt+Right)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>sevenscale::DiffView</name>
    <message numerus="yes">
        <source>⋯ %Ln line(s) that are the same</source>
        <translation>
            <numerusform>⋯ %Ln line that are the same</numerusform>
            <numerusform>⋯ %Ln lines that are the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::EmptyState</name>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
</context>
<context>
    <name>sevenscale::ErrorGroupsModel</name>
    <message>
        <source>Nothing is known of its course.</source>
        <translation>Nothing is known of its course.</translation>
    </message>
    <message>
        <source>At its most %1 at a time</source>
        <translation>At its most %1 at a time</translation>
    </message>
    <message>
        <source>These runs failed without telling an error.</source>
        <translation>These runs failed without telling an error.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>Not seen before in this stretch of time: it began in the last 24 hours.</source>
        <translation>Not seen before in this stretch of time: it began in the last 24 hours.</translation>
    </message>
    <message>
        <source>It began more than 24 hours ago, or nothing older was looked at.</source>
        <translation>It began more than 24 hours ago, or nothing older was looked at.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ErrorGroupsView</name>
    <message>
        <source>Errors by kind</source>
        <translation>Errors by kind</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %Ln failed run(s) were looked at, since %1</source>
        <translation>
            <numerusform>Only the newest %Ln failed run were looked at, since %1</numerusform>
            <numerusform>Only the newest %Ln failed runs were looked at, since %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed run(s) since %1</source>
        <translation>
            <numerusform>%Ln failed run since %1</numerusform>
            <numerusform>%Ln failed runs since %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This filter cannot be read</source>
        <translation>This filter cannot be read</translation>
    </message>
    <message>
        <source>The errors could not be loaded.</source>
        <translation>The errors could not be loaded.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>No run failed</source>
        <translation>No run failed</translation>
    </message>
    <message>
        <source>None of the runs of this list failed in this stretch of time. A filter by date looks at another one.</source>
        <translation>None of the runs of this list failed in this stretch of time. A filter by date looks at another one.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ExecutionsModel</name>
    <message>
        <source>A negative duration was recorded: it counts as none.</source>
        <translation>A negative duration was recorded: it counts as none.</translation>
    </message>
    <message>
        <source>It is still running: so long until now.</source>
        <translation>It is still running: so long until now.</translation>
    </message>
    <message>
        <source>No duration has been recorded.</source>
        <translation>No duration has been recorded.</translation>
    </message>
    <message>
        <source>No status has been recorded.</source>
        <translation>No status has been recorded.</translation>
    </message>
    <message>
        <source>This run belongs to no agent.</source>
        <translation>This run belongs to no agent.</translation>
    </message>
    <message>
        <source>This run belongs to no clinic.</source>
        <translation>This run belongs to no clinic.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ExecutionsPage</name>
    <message>
        <source>Executions</source>
        <translation>Executions</translation>
    </message>
    <message>
        <source>Add a filter: agent:agenda, duration&gt;5s, -client:17</source>
        <translation>Add a filter: agent:agenda, duration&gt;5s, -client:17</translation>
    </message>
    <message>
        <source>No executions yet</source>
        <translation>No executions yet</translation>
    </message>
    <message>
        <source>Each run of an agent appears here as soon as it starts.</source>
        <translation>Each run of an agent appears here as soon as it starts.</translation>
    </message>
    <message>
        <source>No execution matches</source>
        <translation>No execution matches</translation>
    </message>
    <message>
        <source>The executions could not be loaded.</source>
        <translation>The executions could not be loaded.</translation>
    </message>
    <message>
        <source>The executions could not be refreshed; these are older.</source>
        <translation>The executions could not be refreshed; these are older.</translation>
    </message>
    <message>
        <source>This execution could not be read.</source>
        <translation>This execution could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln execution(s)</source>
        <translation>
            <numerusform>%Ln execution</numerusform>
            <numerusform>%Ln executions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln execution(s)</source>
        <translation>
            <numerusform>more than %Ln execution</numerusform>
            <numerusform>more than %Ln executions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln execution(s)</source>
        <translation>
            <numerusform>about %Ln execution</numerusform>
            <numerusform>about %Ln executions</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>See also</translation>
    </message>
    <message>
        <source>Data of the execution</source>
        <translation>Data of the execution</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>attempt %1 of %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>attempt %1</translation>
    </message>
    <message>
        <source>started by %1</source>
        <translation>started by %1</translation>
    </message>
    <message>
        <source>p95: %1</source>
        <comment>of the agent</comment>
        <translation>p95: %1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>where an error came from</comment>
        <translation>from %1</translation>
    </message>
    <message>
        <source>may be retried</source>
        <translation>may be retried</translation>
    </message>
    <message>
        <source>a retry would fail again</source>
        <translation>a retry would fail again</translation>
    </message>
    <message>
        <source>Failures of this agent, 24 h</source>
        <translation>Failures of this agent, 24 h</translation>
    </message>
    <message numerus="yes">
        <source>the first %n step(s)</source>
        <translation>
            <numerusform>the first step</numerusform>
            <numerusform>the first %n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs of this agent</source>
        <translation>Runs of this agent</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>The agent</translation>
    </message>
    <message>
        <source>Runs for this clinic</source>
        <translation>Runs for this clinic</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>The clinic</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Before and after</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>the run before this one</comment>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <comment>the run after this one</comment>
        <translation>After</translation>
    </message>
    <message>
        <source>same agent and clinic</source>
        <translation>same agent and clinic</translation>
    </message>
    <message>
        <source>same agent</source>
        <translation>same agent</translation>
    </message>
</context>
<context>
    <name>sevenscale::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>All rows that the filter leaves, in the order of the list.</source>
        <translation>All rows that the filter leaves, in the order of the list.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel workbook (.xlsx)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (.csv)</source>
        <translation>CSV for spreadsheets (.csv)</translation>
    </message>
    <message>
        <source>Texts that a spreadsheet would take for a formula begin with an apostrophe.</source>
        <translation>Texts that a spreadsheet would take for a formula begin with an apostrophe.</translation>
    </message>
    <message>
        <source>CSV for programs (.csv)</source>
        <translation>CSV for programs (.csv)</translation>
    </message>
    <message>
        <source>The schema&apos;s names, every text as it is.</source>
        <translation>The schema&apos;s names, every text as it is.</translation>
    </message>
    <message>
        <source>JSON Lines (.jsonl)</source>
        <translation>JSON Lines (.jsonl)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message numerus="yes">
        <source>The %n visible one(s)</source>
        <translation>
            <numerusform>The one that is visible</numerusform>
            <numerusform>The %n visible ones</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them, documents too</source>
        <translation>All of them, documents too</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>Counting the rows…</source>
        <translation>Counting the rows…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <comment>progress</comment>
        <translation>%1 of %2 rows</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were cut at the 32,767 characters that a cell of Excel holds.</source>
        <translation>
            <numerusform>%n text was cut at the 32,767 characters that a cell of Excel holds.</numerusform>
            <numerusform>%n texts were cut at the 32,767 characters that a cell of Excel holds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Cancelled. Nothing was written.</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Nothing of it was kept; choose another place, or make room.</source>
        <translation>The file could not be written: %1. Nothing of it was kept; choose another place, or make room.</translation>
    </message>
    <message>
        <source>The export failed: %1 Nothing of it was kept.</source>
        <translation>The export failed: %1 Nothing of it was kept.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelling…</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) that the filter leaves, in the order of the list.</source>
        <translation>
            <numerusform>The one row that the filter leaves.</numerusform>
            <numerusform>All %Ln rows that the filter leaves, in the order of the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>%Ln row is in %1.</numerusform>
            <numerusform>%Ln rows are in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 is there already. Replace it?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
</context>
<context>
    <name>sevenscale::FacetBar</name>
    <message>
        <source>Click: only these. Alt+click: all but these.</source>
        <translation>Click: only these. Alt+click: all but these.</translation>
    </message>
</context>
<context>
    <name>sevenscale::FacetPanel</name>
    <message>
        <source>fewer</source>
        <translation>fewer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <translation>
            <numerusform>%Ln more…</numerusform>
            <numerusform>%Ln more…</numerusform>
        </translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>Narrow down</translation>
    </message>
    <message>
        <source>Hide the facets</source>
        <translation>Hide the facets</translation>
    </message>
</context>
<context>
    <name>sevenscale::FacetValueButton</name>
    <message>
        <source>not %1</source>
        <translation>not %1</translation>
    </message>
    <message>
        <source>Click: these, beside others that are chosen. Alt+click: all but these.</source>
        <translation>Click: these, beside others that are chosen. Alt+click: all but these.</translation>
    </message>
</context>
<context>
    <name>sevenscale::FilterBar</name>
    <message>
        <source>Remove filter: %1 %2</source>
        <translation>Remove filter: %1 %2</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Remove this filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Add a filter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>Character %1: %2</translation>
    </message>
</context>
<context>
    <name>sevenscale::FilterSuggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>sevenscale::FormFieldEditor</name>
    <message>
        <source>Replace…</source>
        <translation>Replace…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Keep the recorded one</source>
        <translation>Keep the recorded one</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>will be removed</translation>
    </message>
</context>
<context>
    <name>sevenscale::FrameActions</name>
    <message>
        <source>reload update read again</source>
        <comment>words that find Refresh in the palette</comment>
        <translation>reload update read again</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>day bright appearance</source>
        <comment>words that find Light theme in the palette</comment>
        <translation>day bright appearance</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>night appearance</source>
        <comment>words that find Dark theme in the palette</comment>
        <translation>night appearance</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Theme of the system</translation>
    </message>
    <message>
        <source>automatic appearance</source>
        <comment>words that find Theme of the system in the palette</comment>
        <translation>automatic appearance</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Language: %1</translation>
    </message>
    <message>
        <source>database server login demo workspace</source>
        <comment>words that find Connection in the palette</comment>
        <translation>database server login demo workspace</translation>
    </message>
    <message>
        <source>help shortcuts</source>
        <comment>words that find Keyboard in the palette</comment>
        <translation>help shortcuts</translation>
    </message>
    <message>
        <source>version licence help</source>
        <comment>words that find About in the palette</comment>
        <translation>version licence help</translation>
    </message>
    <message>
        <source>exit close</source>
        <comment>words that find Quit in the palette</comment>
        <translation>exit close</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation>Connection…</translation>
    </message>
    <message>
        <source>Keyboard…</source>
        <translation>Keyboard…</translation>
    </message>
    <message>
        <source>About SevenScale Console</source>
        <translation>About SevenScale Console</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>sevenscale::FreshnessPill</name>
    <message>
        <source>dd/MM HH:mm</source>
        <comment>a moment</comment>
        <translation>dd/MM HH:mm</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <translation>Live · %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Stale</translation>
    </message>
    <message>
        <source>Stale since %1</source>
        <translation>Stale since %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline · as of %1</source>
        <translation>Offline · as of %1</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Refresh (F5)</translation>
    </message>
</context>
<context>
    <name>sevenscale::HealthStrip</name>
    <message>
        <source>Health: %1 moments, %2 with trouble, %3 without data</source>
        <translation>Health: %1 moments, %2 with trouble, %3 without data</translation>
    </message>
</context>
<context>
    <name>sevenscale::InsightCards</name>
    <message>
        <source>Insight without a title</source>
        <translation>Insight without a title</translation>
    </message>
    <message>
        <source>Its data tells nothing that can be shown here; open it to see the data.</source>
        <translation>Its data tells nothing that can be shown here; open it to see the data.</translation>
    </message>
    <message>
        <source>Not handled after all</source>
        <translation>Not handled after all</translation>
    </message>
    <message>
        <source>Mark as handled</source>
        <translation>Mark as handled</translation>
    </message>
    <message>
        <source>handled %1</source>
        <comment>a day and time</comment>
        <translation>handled %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::InsightDesk</name>
    <message>
        <source>The insight was not marked.</source>
        <translation>The insight was not marked.</translation>
    </message>
    <message numerus="yes">
        <source>The insight has %n star(s) from you.</source>
        <translation>
            <numerusform>The insight has %n star from you.</numerusform>
            <numerusform>The insight has %n stars from you.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your rating was taken back.</source>
        <translation>Your rating was taken back.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>The insight is marked as handled.</source>
        <translation>The insight is marked as handled.</translation>
    </message>
    <message>
        <source>The insight is not handled any more.</source>
        <translation>The insight is not handled any more.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n insight(s) as handled?</source>
        <translation>
            <numerusform>Mark %n insight as handled?</numerusform>
            <numerusform>Mark %n insights as handled?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n insight(s) as not handled?</source>
        <translation>
            <numerusform>Mark %n insight as not handled?</numerusform>
            <numerusform>Mark %n insights as not handled?</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody who sees them sees it, with your name.</source>
        <translation>Everybody who sees them sees it, with your name.</translation>
    </message>
    <message numerus="yes">
        <source>%n of those chosen is so already, and stays.</source>
        <translation>
            <numerusform>%n of those chosen is so already, and stays.</numerusform>
            <numerusform>%n of those chosen are so already, and stay.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as handled</source>
        <translation>Mark as handled</translation>
    </message>
    <message>
        <source>Mark as not handled</source>
        <translation>Mark as not handled</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Handled</translation>
    </message>
    <message>
        <source>Not handled</source>
        <translation>Not handled</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>Somebody else changed it meanwhile.</translation>
    </message>
</context>
<context>
    <name>sevenscale::InsightsModel</name>
    <message>
        <source>This insight has no title; its data is in the pane.</source>
        <translation>This insight has no title; its data is in the pane.</translation>
    </message>
    <message>
        <source>This insight belongs to no clinic.</source>
        <translation>This insight belongs to no clinic.</translation>
    </message>
    <message>
        <source>Nobody has rated it.</source>
        <translation>Nobody has rated it.</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <comment>rating</comment>
        <translation>%1 of 5</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>handled</translation>
    </message>
    <message>
        <source>Nobody has marked it as handled.</source>
        <translation>Nobody has marked it as handled.</translation>
    </message>
</context>
<context>
    <name>sevenscale::InsightsPage</name>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Add a filter: client:&quot;Vida Plena&quot;, type:patient-retention, date:last-7d</source>
        <translation>Add a filter: client:&quot;Vida Plena&quot;, type:patient-retention, date:last-7d</translation>
    </message>
    <message>
        <source>No insights yet</source>
        <translation>No insights yet</translation>
    </message>
    <message>
        <source>What the agents find out about the clinics appears here.</source>
        <translation>What the agents find out about the clinics appears here.</translation>
    </message>
    <message>
        <source>No insight matches</source>
        <translation>No insight matches</translation>
    </message>
    <message>
        <source>The insights could not be loaded.</source>
        <translation>The insights could not be loaded.</translation>
    </message>
    <message>
        <source>The insights could not be refreshed; these are older.</source>
        <translation>The insights could not be refreshed; these are older.</translation>
    </message>
    <message>
        <source>This insight could not be read.</source>
        <translation>This insight could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln insight(s)</source>
        <translation>
            <numerusform>%Ln insight</numerusform>
            <numerusform>%Ln insights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln insight(s)</source>
        <translation>
            <numerusform>more than %Ln insight</numerusform>
            <numerusform>more than %Ln insights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln insight(s)</source>
        <translation>
            <numerusform>about %Ln insight</numerusform>
            <numerusform>about %Ln insights</numerusform>
        </translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>What it advises</source>
        <translation>What it advises</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>See also</translation>
    </message>
    <message>
        <source>Data of the insight</source>
        <translation>Data of the insight</translation>
    </message>
    <message>
        <source>Insight without a title</source>
        <translation>Insight without a title</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>This insight belongs to no clinic.</source>
        <translation>This insight belongs to no clinic.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>The clinic</translation>
    </message>
    <message>
        <source>Insights about this clinic</source>
        <translation>Insights about this clinic</translation>
    </message>
    <message>
        <source>Insights of this kind of agent</source>
        <translation>Insights of this kind of agent</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>insights that nobody has handled</comment>
        <translation>Open</translation>
    </message>
    <message>
        <source>Handled</source>
        <comment>insights</comment>
        <translation>Handled</translation>
    </message>
    <message>
        <source>Mark as handled</source>
        <translation>Mark as handled</translation>
    </message>
    <message>
        <source>Not handled after all</source>
        <translation>Not handled after all</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Insights as cards</source>
        <translation>Insights as cards</translation>
    </message>
    <message>
        <source>mean of all: %1</source>
        <translation>mean of all: %1</translation>
    </message>
    <message>
        <source>Nobody has rated it.</source>
        <translation>Nobody has rated it.</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>Your rating</translation>
    </message>
    <message>
        <source>Nobody has marked it as handled.</source>
        <translation>Nobody has marked it as handled.</translation>
    </message>
    <message>
        <source>The run that found it</source>
        <translation>The run that found it</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>The agent</translation>
    </message>
</context>
<context>
    <name>sevenscale::IntegrationDesk</name>
    <message>
        <source>This integration could not be read.</source>
        <translation>This integration could not be read.</translation>
    </message>
    <message>
        <source>The credentials of %1 were replaced.</source>
        <comment>an integration</comment>
        <translation>The credentials of %1 were replaced.</translation>
    </message>
    <message>
        <source>The worker uses them at the next sync.</source>
        <translation>The worker uses them at the next sync.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>The credentials of %1 were not replaced.</source>
        <comment>an integration</comment>
        <translation>The credentials of %1 were not replaced.</translation>
    </message>
</context>
<context>
    <name>sevenscale::IntegrationMatrix</name>
    <message>
        <source>Clinics by type of integration</source>
        <translation>Clinics by type of integration</translation>
    </message>
    <message>
        <source>The matrix could not be refreshed; what it shows is older.</source>
        <translation>The matrix could not be refreshed; what it shows is older.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The matrix could not be read</source>
        <translation>The matrix could not be read</translation>
    </message>
    <message>
        <source>No clinics yet</source>
        <translation>No clinics yet</translation>
    </message>
    <message>
        <source>Each clinic becomes a line here.</source>
        <translation>Each clinic becomes a line here.</translation>
    </message>
    <message>
        <source>No clinic matches</source>
        <translation>No clinic matches</translation>
    </message>
    <message>
        <source>The filter leaves no integration of any clinic.</source>
        <translation>The filter leaves no integration of any clinic.</translation>
    </message>
</context>
<context>
    <name>sevenscale::IntegrationMatrixModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>clinic, integration</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, last sync %2 (%3)</source>
        <comment>state, how long ago, moment</comment>
        <translation>%1, last sync %2 (%3)</translation>
    </message>
    <message>
        <source>%1, never synced</source>
        <comment>state</comment>
        <translation>%1, never synced</translation>
    </message>
    <message>
        <source>A sync or two were missed; it is stale after %1.</source>
        <translation>A sync or two were missed; it is stale after %1.</translation>
    </message>
    <message>
        <source>Stale: longer ago than the %1 that are usual at most.</source>
        <translation>Stale: longer ago than the %1 that are usual at most.</translation>
    </message>
    <message>
        <source>The credentials have expired.</source>
        <translation>The credentials have expired.</translation>
    </message>
    <message>
        <source>Another program keeps this account; there is no integration behind it.</source>
        <translation>Another program keeps this account; there is no integration behind it.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of this type; the newest is shown.</source>
        <translation>
            <numerusform>%Ln of this type; the newest is shown.</numerusform>
            <numerusform>%Ln of this type; the newest is shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other types; the one that is worst off is shown.</source>
        <translation>
            <numerusform>%Ln of another type; the one that is worst off is shown.</numerusform>
            <numerusform>%Ln of other types; the one that is worst off is shown.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter does not leave it.</source>
        <translation>The filter does not leave it.</translation>
    </message>
    <message>
        <source>never</source>
        <comment>synced</comment>
        <translation>never</translation>
    </message>
    <message>
        <source>%1 · %2: not connected</source>
        <comment>clinic, integration</comment>
        <translation>%1 · %2: not connected</translation>
    </message>
    <message>
        <source>%1 has no integration of another type.</source>
        <comment>clinic</comment>
        <translation>%1 has no integration of another type.</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Other types</translation>
    </message>
    <message>
        <source>%1: stale after %2 without a sync</source>
        <comment>integration, time</comment>
        <translation>%1: stale after %2 without a sync</translation>
    </message>
    <message>
        <source>Types that the console does not know: stale after %1 without a sync</source>
        <translation>Types that the console does not know: stale after %1 without a sync</translation>
    </message>
</context>
<context>
    <name>sevenscale::IntegrationsModel</name>
    <message>
        <source>It has never been synced.</source>
        <translation>It has never been synced.</translation>
    </message>
    <message>
        <source>%1. Longer ago than is usual for %2.</source>
        <comment>moment, integration</comment>
        <translation>%1. Longer ago than is usual for %2.</translation>
    </message>
    <message>
        <source>Nobody has said when the credentials expire.</source>
        <translation>Nobody has said when the credentials expire.</translation>
    </message>
    <message>
        <source>The credentials have expired: %1</source>
        <translation>The credentials have expired: %1</translation>
    </message>
    <message>
        <source>The credentials expire soon: %1</source>
        <translation>The credentials expire soon: %1</translation>
    </message>
    <message>
        <source>The status reads “%1”.</source>
        <translation>The status reads “%1”.</translation>
    </message>
    <message>
        <source>No status has been recorded.</source>
        <translation>No status has been recorded.</translation>
    </message>
    <message>
        <source>This integration belongs to no clinic.</source>
        <translation>This integration belongs to no clinic.</translation>
    </message>
    <message>
        <source>account only</source>
        <comment>of an integration</comment>
        <translation>account only</translation>
    </message>
    <message>
        <source>Another program keeps this account; there is no integration behind it.</source>
        <translation>Another program keeps this account; there is no integration behind it.</translation>
    </message>
</context>
<context>
    <name>sevenscale::IntegrationsPage</name>
    <message>
        <source>Integrations</source>
        <translation>Integrations</translation>
    </message>
    <message>
        <source>Add a filter: type:google_ads, sync&lt;last-24h, expires&lt;2026-12-31</source>
        <translation>Add a filter: type:google_ads, sync&lt;last-24h, expires&lt;2026-12-31</translation>
    </message>
    <message>
        <source>No integrations yet</source>
        <translation>No integrations yet</translation>
    </message>
    <message>
        <source>What the clinics are connected to appears here: calendars, ads, messages.</source>
        <translation>What the clinics are connected to appears here: calendars, ads, messages.</translation>
    </message>
    <message>
        <source>No integration matches</source>
        <translation>No integration matches</translation>
    </message>
    <message>
        <source>The integrations could not be loaded.</source>
        <translation>The integrations could not be loaded.</translation>
    </message>
    <message>
        <source>The integrations could not be refreshed; these are older.</source>
        <translation>The integrations could not be refreshed; these are older.</translation>
    </message>
    <message>
        <source>This integration could not be read.</source>
        <translation>This integration could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln integration(s)</source>
        <translation>
            <numerusform>%Ln integration</numerusform>
            <numerusform>%Ln integrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln integration(s)</source>
        <translation>
            <numerusform>more than %Ln integration</numerusform>
            <numerusform>more than %Ln integrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln integration(s)</source>
        <translation>
            <numerusform>about %Ln integration</numerusform>
            <numerusform>about %Ln integrations</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>See also</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>connected first on %1</source>
        <translation>connected first on %1</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Last sync</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>never synced</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credentials</translation>
    </message>
    <message>
        <source>no end is known</source>
        <translation>no end is known</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>The credentials have expired</source>
        <translation>The credentials have expired</translation>
    </message>
    <message>
        <source>Ask the clinic to sign in to %1 again.</source>
        <translation>Ask the clinic to sign in to %1 again.</translation>
    </message>
    <message>
        <source>%1 reports an error</source>
        <translation>%1 reports an error</translation>
    </message>
    <message>
        <source>What it answered is in the data below, or in the clinic&apos;s log.</source>
        <translation>What it answered is in the data below, or in the clinic&apos;s log.</translation>
    </message>
    <message>
        <source>The credentials expire soon</source>
        <translation>The credentials expire soon</translation>
    </message>
    <message>
        <source>Ask the clinic to sign in to %1 again in time.</source>
        <translation>Ask the clinic to sign in to %1 again in time.</translation>
    </message>
    <message>
        <source>Connected, but without a sync for long</source>
        <translation>Connected, but without a sync for long</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>This integration belongs to no clinic.</source>
        <translation>This integration belongs to no clinic.</translation>
    </message>
    <message>
        <source>Status, stored</source>
        <translation>Status, stored</translation>
    </message>
    <message>
        <source>No status has been recorded.</source>
        <translation>No status has been recorded.</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Kept in</translation>
    </message>
    <message>
        <source>accounts only (client_integrations)</source>
        <translation>accounts only (client_integrations)</translation>
    </message>
    <message>
        <source>It has never been synced.</source>
        <translation>It has never been synced.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>All %1 integrations</source>
        <comment>a brand</comment>
        <translation>All %1 integrations</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>The clinic</translation>
    </message>
    <message>
        <source>Integrations of this clinic</source>
        <translation>Integrations of this clinic</translation>
    </message>
    <message>
        <source>Log of this clinic</source>
        <translation>Log of this clinic</translation>
    </message>
    <message>
        <source>succeeded</source>
        <comment>a sync</comment>
        <translation>succeeded</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a sync</comment>
        <translation>failed</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a sync</comment>
        <translation>running</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a sync</comment>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Replace credentials…</source>
        <translation>Replace credentials…</translation>
    </message>
    <message>
        <source>Raw data…</source>
        <translation>Raw data…</translation>
    </message>
    <message>
        <source>Sync attempts</source>
        <translation>Sync attempts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody asked for it.</source>
        <translation>Somebody asked for it.</translation>
    </message>
    <message>
        <source>Last error, %1</source>
        <translation>Last error, %1</translation>
    </message>
    <message>
        <source>%1 is usually synced within %2.</source>
        <comment>a brand, a time</comment>
        <translation>%1 is usually synced within %2.</translation>
    </message>
</context>
<context>
    <name>sevenscale::JsonBrowser</name>
    <message>
        <source>No match</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which match</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Search names and values</source>
        <translation>Search names and values</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Previous match (Shift+F3)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Next match (F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copy value</translation>
    </message>
</context>
<context>
    <name>sevenscale::JsonEditor</name>
    <message>
        <source>This is valid JSON.</source>
        <translation>This is valid JSON.</translation>
    </message>
    <message>
        <source>The document as JSON</source>
        <translation>The document as JSON</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>One value on each line, indented. Nothing is reordered; Ctrl+Z takes it back.</source>
        <translation>One value on each line, indented. Nothing is reordered; Ctrl+Z takes it back.</translation>
    </message>
</context>
<context>
    <name>sevenscale::JsonForm</name>
    <message>
        <source>There is nothing in it yet. Members are added in the JSON.</source>
        <translation>There is nothing in it yet. Members are added in the JSON.</translation>
    </message>
    <message>
        <source>This document is too large for a form. Edit it as JSON.</source>
        <translation>This document is too large for a form. Edit it as JSON.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>Not shown. While nothing else is typed, the stored value stays.</source>
        <translation>Not shown. While nothing else is typed, the stored value stays.</translation>
    </message>
    <message>
        <source>An empty list; one JSON value on each line</source>
        <translation>An empty list; one JSON value on each line</translation>
    </message>
    <message>
        <source>One JSON value on each line; texts stand in quotes.</source>
        <translation>One JSON value on each line; texts stand in quotes.</translation>
    </message>
    <message>
        <source>No value. Type one as JSON: a text stands in quotes.</source>
        <translation>No value. Type one as JSON: a text stands in quotes.</translation>
    </message>
</context>
<context>
    <name>sevenscale::JsonTree</name>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>false</source>
        <translation>false</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Data as a tree</source>
        <translation>Data as a tree</translation>
    </message>
    <message>
        <source>… %1 characters in all</source>
        <translation>… %1 characters in all</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copy value</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
</context>
<context>
    <name>sevenscale::JumpList</name>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copy value</translation>
    </message>
    <message>
        <source>Search in the data</source>
        <translation>Search in the data</translation>
    </message>
    <message>
        <source>It is nowhere in the data.</source>
        <translation>It is nowhere in the data.</translation>
    </message>
</context>
<context>
    <name>sevenscale::KeyHints</name>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>closes</translation>
    </message>
    <message>
        <source>Alt ← →</source>
        <comment>the keys</comment>
        <translation>Alt ← →</translation>
    </message>
    <message>
        <source>previous and next</source>
        <translation>previous and next</translation>
    </message>
</context>
<context>
    <name>sevenscale::KeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Go to a page, a clinic, an agent, or do something</source>
        <translation>Go to a page, a clinic, an agent, or do something</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Read the page again</translation>
    </message>
    <message>
        <source>Back, also the mouse&apos;s side button</source>
        <translation>Back, also the mouse&apos;s side button</translation>
    </message>
    <message>
        <source>Forward, also the mouse&apos;s side button</source>
        <translation>Forward, also the mouse&apos;s side button</translation>
    </message>
    <message>
        <source>Choose the connection</source>
        <translation>Choose the connection</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>This sheet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Move along the rows</source>
        <translation>Move along the rows</translation>
    </message>
    <message>
        <source>Show the row&apos;s details</source>
        <translation>Show the row&apos;s details</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Go to the filter</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copy the selected rows</translation>
    </message>
    <message>
        <source>To the first, to the last row</source>
        <translation>To the first, to the last row</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Close the details</translation>
    </message>
    <message>
        <source>Previous and next row</source>
        <translation>Previous and next row</translation>
    </message>
    <message>
        <source>Charts and controls</source>
        <translation>Charts and controls</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>To the next control</translation>
    </message>
    <message>
        <source>Along the marks of a chart, or the choices of a control</source>
        <translation>Along the marks of a chart, or the choices of a control</translation>
    </message>
    <message>
        <source>Show the rows behind the mark</source>
        <translation>Show the rows behind the mark</translation>
    </message>
    <message>
        <source>In the filter: what may stand here</source>
        <translation>In the filter: what may stand here</translation>
    </message>
    <message>
        <source>To a date</source>
        <translation>To a date</translation>
    </message>
    <message>
        <source>Copy them as CSV</source>
        <translation>Copy them as CSV</translation>
    </message>
</context>
<context>
    <name>sevenscale::LineChart</name>
    <message>
        <source>ddd, dd/MM/yyyy</source>
        <comment>a day in a tooltip</comment>
        <translation>ddd, dd/MM/yyyy</translation>
    </message>
    <message>
        <source>dd/MM HH:mm</source>
        <comment>a moment in a tooltip</comment>
        <translation>dd/MM HH:mm</translation>
    </message>
    <message>
        <source>dd/MM</source>
        <comment>a day on an axis</comment>
        <translation>dd/MM</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>an hour on an axis</comment>
        <translation>HH:mm</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListColumns</name>
    <message>
        <source>Compact rows</source>
        <translation>Compact rows</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Comfortable rows</translation>
    </message>
    <message>
        <source>As at the start</source>
        <translation>As at the start</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sort by</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascending</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descending</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListFilter</name>
    <message>
        <source>not %1</source>
        <comment>a condition of a filter</comment>
        <translation>not %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListHead</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter (press /)</source>
        <translation>Filter (press /)</translation>
    </message>
    <message>
        <source>Facets: the values of several columns with their counts</source>
        <translation>Facets: the values of several columns with their counts</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facets</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListLive</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>rows that came in above those on screen</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the new rows</source>
        <translation>Go to the new rows</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %Ln new</source>
        <comment>rows</comment>
        <translation>
            <numerusform>Paused, %Ln new</numerusform>
            <numerusform>Paused, %Ln new</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Go on: show what is new</source>
        <translation>Go on: show what is new</translation>
    </message>
    <message>
        <source>Pause: nothing moves until you go on</source>
        <translation>Pause: nothing moves until you go on</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListPage</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>This filter cannot be read</source>
        <translation>This filter cannot be read</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>The filter: %1.</source>
        <comment>conditions</comment>
        <translation>The filter: %1.</translation>
    </message>
    <message>
        <source>It is not among the rows of the list any more.</source>
        <translation>It is not among the rows of the list any more.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected</source>
        <translation>
            <numerusform>%Ln row selected</numerusform>
            <numerusform>%Ln rows selected</numerusform>
        </translation>
    </message>
    <message>
        <source>All rows of the list are selected</source>
        <translation>All rows of the list are selected</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>Select all %1</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copy as CSV</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copy as JSON</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Only a manager or above may export.</source>
        <translation>Only a manager or above may export.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListScroll</name>
    <message>
        <source>Go to</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>First row</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Last row</translation>
    </message>
    <message>
        <source>Date…</source>
        <translation>Date…</translation>
    </message>
    <message>
        <source>Go to a date (Ctrl+G)</source>
        <translation>Go to a date (Ctrl+G)</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Go to a date</translation>
    </message>
    <message>
        <source>%1 (time zone: %2)</source>
        <comment>title of a column, zone</comment>
        <translation>%1 (time zone: %2)</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListViews</name>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>View: %1, changed</source>
        <translation>View: %1, changed</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>View: %1</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>The list is not as this view has it any more.</source>
        <translation>The list is not as this view has it any more.</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>My views</translation>
    </message>
    <message>
        <source>Shared views</source>
        <translation>Shared views</translation>
    </message>
    <message>
        <source>No views yet: save how you look at this list</source>
        <translation>No views yet: save how you look at this list</translation>
    </message>
    <message>
        <source>Managers can do this.</source>
        <translation>Managers can do this.</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>Update “%1”</translation>
    </message>
    <message>
        <source>Back to how it was saved</source>
        <translation>Back to how it was saved</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Share with everybody</source>
        <translation>Share with everybody</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>The list without a view</source>
        <translation>The list without a view</translation>
    </message>
</context>
<context>
    <name>sevenscale::LoadingLine</name>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
</context>
<context>
    <name>sevenscale::LogsModel</name>
    <message>
        <source>This entry is about no clinic.</source>
        <translation>This entry is about no clinic.</translation>
    </message>
    <message>
        <source>This entry is about no agent.</source>
        <translation>This entry is about no agent.</translation>
    </message>
</context>
<context>
    <name>sevenscale::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Add a filter: type:sync, client:17, date:today, timeout</source>
        <translation>Add a filter: type:sync, client:17, date:today, timeout</translation>
    </message>
    <message>
        <source>No log entries yet</source>
        <translation>No log entries yet</translation>
    </message>
    <message>
        <source>What agents, integrations and the system itself report appears here.</source>
        <translation>What agents, integrations and the system itself report appears here.</translation>
    </message>
    <message>
        <source>No log entry matches</source>
        <translation>No log entry matches</translation>
    </message>
    <message>
        <source>The log could not be loaded.</source>
        <translation>The log could not be loaded.</translation>
    </message>
    <message>
        <source>The log could not be refreshed; these entries are older.</source>
        <translation>The log could not be refreshed; these entries are older.</translation>
    </message>
    <message>
        <source>This log entry could not be read.</source>
        <translation>This log entry could not be read.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln log entry(s)</source>
        <translation>
            <numerusform>%Ln log entry</numerusform>
            <numerusform>%Ln log entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln log entry(s)</source>
        <translation>
            <numerusform>more than %Ln log entry</numerusform>
            <numerusform>more than %Ln log entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln log entry(s)</source>
        <translation>
            <numerusform>about %Ln log entry</numerusform>
            <numerusform>about %Ln log entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>See also</translation>
    </message>
    <message>
        <source>Data of the entry</source>
        <translation>Data of the entry</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>This entry is about no clinic.</source>
        <translation>This entry is about no clinic.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>This entry is about no agent.</source>
        <translation>This entry is about no agent.</translation>
    </message>
    <message>
        <source>Type, stored</source>
        <translation>Type, stored</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Entries of this type</source>
        <translation>Entries of this type</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>The clinic</translation>
    </message>
    <message>
        <source>Log of this clinic</source>
        <translation>Log of this clinic</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>The agent</translation>
    </message>
    <message>
        <source>Log of this agent</source>
        <translation>Log of this agent</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Following</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>The newest entries stay in view. Scrolling or choosing an entry stops it.</source>
        <translation>The newest entries stay in view. Scrolling or choosing an entry stops it.</translation>
    </message>
    <message>
        <source>Keep the newest entries in view as they come in</source>
        <translation>Keep the newest entries in view as they come in</translation>
    </message>
</context>
<context>
    <name>sevenscale::MainWindow</name>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demo workspace</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>staging</translation>
    </message>
    <message>
        <source>%1 – SevenScale Console</source>
        <translation>%1 – SevenScale Console</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>The last hour</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>The last 24 hours</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>The last 7 days</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>The last 30 days</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>No contact</translation>
    </message>
    <message>
        <source>No contact since %1</source>
        <translation>No contact since %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Updated %1</translation>
    </message>
    <message>
        <source>Login: %1</source>
        <translation>Login: %1</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Analytics</source>
        <comment>in the navigation</comment>
        <translation>Analytics</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu, its entry</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sevenscale::MatrixLegend</name>
    <message>
        <source>Synced in its rhythm</source>
        <translation>Synced in its rhythm</translation>
    </message>
    <message>
        <source>A sync or two missed</source>
        <translation>A sync or two missed</translation>
    </message>
    <message>
        <source>Stale, expired or wants attention</source>
        <translation>Stale, expired or wants attention</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Disconnected</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>Unknown status</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legend</translation>
    </message>
</context>
<context>
    <name>sevenscale::MigrationDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>In the way</translation>
    </message>
    <message>
        <source>Rights that end</source>
        <translation>Rights that end</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>To look at</translation>
    </message>
</context>
<context>
    <name>sevenscale::MigrationDialog</name>
    <message>
        <source>Set up the database</source>
        <translation>Set up the database</translation>
    </message>
    <message>
        <source>Looking at the database…</source>
        <translation>Looking at the database…</translation>
    </message>
    <message>
        <source>Nothing is changed by looking.</source>
        <translation>Nothing is changed by looking.</translation>
    </message>
    <message>
        <source>The database is complete</source>
        <translation>The database is complete</translation>
    </message>
    <message>
        <source>The database cannot be migrated yet</source>
        <translation>The database cannot be migrated yet</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) bring the database up to date</source>
        <translation>
            <numerusform>%n step brings the database up to date</numerusform>
            <numerusform>%n steps bring the database up to date</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>There is nothing to do.</translation>
    </message>
    <message>
        <source>Nothing was changed. Clear what is in the way, then look again.</source>
        <translation>Nothing was changed. Clear what is in the way, then look again.</translation>
    </message>
    <message>
        <source>Steps only add: no table, column or row is removed or changed. The programs that write to this database go on working. A step that is interrupted is done again.</source>
        <translation>Steps only add: no table, column or row is removed or changed. The programs that write to this database go on working. A step that is interrupted is done again.</translation>
    </message>
    <message>
        <source>Migrating…</source>
        <translation>Migrating…</translation>
    </message>
    <message>
        <source>Large tables take a while. The window may be closed: the migration goes on.</source>
        <translation>Large tables take a while. The window may be closed: the migration goes on.</translation>
    </message>
    <message>
        <source>The database is up to date</source>
        <translation>The database is up to date</translation>
    </message>
    <message>
        <source>All steps are done and checked.</source>
        <translation>All steps are done and checked.</translation>
    </message>
    <message>
        <source>The migration stopped</source>
        <translation>The migration stopped</translation>
    </message>
    <message>
        <source>What was done before stays and is not done again.</source>
        <translation>What was done before stays and is not done again.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
    <message numerus="yes">
        <source>%n obstacle(s) in the database.</source>
        <translation>
            <numerusform>%n obstacle in the database.</numerusform>
            <numerusform>%n obstacles in the database.</numerusform>
        </translation>
    </message>
    <message>
        <source>Roles that could reach every row are held to what a policy gives them.</source>
        <translation>Roles that could reach every row are held to what a policy gives them.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Starting…</translation>
    </message>
    <message>
        <source>Yes, migrate this database</source>
        <translation>Yes, migrate this database</translation>
    </message>
    <message>
        <source>Yes, migrate this database and end these rights</source>
        <translation>Yes, migrate this database and end these rights</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrate</translation>
    </message>
    <message>
        <source>Another program is migrating this database now. Wait until it is done, then look again.</source>
        <translation>Another program is migrating this database now. Wait until it is done, then look again.</translation>
    </message>
    <message>
        <source>This login may not change the database&apos;s structure. Connect with the login that owns the database.</source>
        <translation>This login may not change the database&apos;s structure. Connect with the login that owns the database.</translation>
    </message>
    <message>
        <source>The database refused a step; the technical text says which. Mend the cause, then look again.</source>
        <translation>The database refused a step; the technical text says which. Mend the cause, then look again.</translation>
    </message>
    <message>
        <source>The connection broke off. Look again once the server answers: what is missing is then done.</source>
        <translation>The connection broke off. Look again once the server answers: what is missing is then done.</translation>
    </message>
    <message>
        <source>The database could not be looked at</source>
        <translation>The database could not be looked at</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) end with the migration.</source>
        <translation>
            <numerusform>%n right ends with the migration.</numerusform>
            <numerusform>%n rights end with the migration.</numerusform>
        </translation>
    </message>
    <message>
        <source>All steps are done. The check found what is not the migration&apos;s to change.</source>
        <translation>All steps are done. The check found what is not the migration&apos;s to change.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of the check.</source>
        <translation>
            <numerusform>%n finding of the check.</numerusform>
            <numerusform>%n findings of the check.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::NavigationBar</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>current page</source>
        <translation>current page</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>sevenscale::NoticeStrip</name>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Close this notice</translation>
    </message>
</context>
<context>
    <name>sevenscale::OverviewCanvas</name>
    <message>
        <source>Executions per hour, by outcome</source>
        <translation>Executions per hour, by outcome</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>No executions in the last 24 hours.</source>
        <translation>No executions in the last 24 hours.</translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>Revenue by month</translation>
    </message>
    <message>
        <source>No revenue in the daily metrics yet.</source>
        <translation>No revenue in the daily metrics yet.</translation>
    </message>
    <message>
        <source>Integrations by type</source>
        <translation>Integrations by type</translation>
    </message>
    <message>
        <source>connected, of all</source>
        <translation>connected, of all</translation>
    </message>
    <message>
        <source>Clinics by status</source>
        <translation>Clinics by status</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Need attention</translation>
    </message>
    <message>
        <source>Latest insights</source>
        <translation>Latest insights</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nothing needs attention</translation>
    </message>
    <message>
        <source>No insights yet</source>
        <translation>No insights yet</translation>
    </message>
    <message>
        <source>What the agents find out stands here, newest first.</source>
        <translation>What the agents find out stands here, newest first.</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>See all insights</source>
        <translation>See all insights</translation>
    </message>
    <message>
        <source>Reading the figures.</source>
        <translation>Reading the figures.</translation>
    </message>
    <message>
        <source>Clinics whose revenue cannot be read, or can be read in two ways</source>
        <translation>Clinics whose revenue cannot be read, or can be read in two ways</translation>
    </message>
    <message>
        <source>%1 of the clinics</source>
        <comment>percent</comment>
        <translation>%1 of the clinics</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>status of clinics</comment>
        <translation>Other</translation>
    </message>
    <message>
        <source>Nothing to average yet</source>
        <translation>Nothing to average yet</translation>
    </message>
    <message>
        <source>Average performance</source>
        <translation>Average performance</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clinics</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message>
        <source>the worst %1 of %2</source>
        <translation>the worst %1 of %2</translation>
    </message>
    <message>
        <source>Insight without a title</source>
        <translation>Insight without a title</translation>
    </message>
    <message>
        <source>Amounts to check</source>
        <translation>Amounts to check</translation>
    </message>
    <message>
        <source>No integrations yet</source>
        <translation>No integrations yet</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>an hour</comment>
        <translation>since %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>The overview could not be read</source>
        <translation>The overview could not be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>No clinics yet</source>
        <translation>No clinics yet</translation>
    </message>
    <message>
        <source>With the first clinic this page shows how clinics, agents and integrations are doing, what needs attention, and the executions of the last 24 hours. Clinics come in through the programs that write to this database; a login may also see only some of them.</source>
        <translation>With the first clinic this page shows how clinics, agents and integrations are doing, what needs attention, and the executions of the last 24 hours. Clinics come in through the programs that write to this database; a login may also see only some of them.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>The figures are from %1.</source>
        <comment>a moment</comment>
        <translation>The figures are from %1.</translation>
    </message>
    <message>
        <source>The overview could not be read again.</source>
        <translation>The overview could not be read again.</translation>
    </message>
</context>
<context>
    <name>sevenscale::PageHeader</name>
    <message>
        <source>Time range</source>
        <translation>Time range</translation>
    </message>
    <message>
        <source>Go to or search</source>
        <translation>Go to or search</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>sevenscale::PageNotice</name>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
</context>
<context>
    <name>sevenscale::PaletteModel</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clinics</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Views and links</source>
        <translation>Views and links</translation>
    </message>
</context>
<context>
    <name>sevenscale::PaneSection</name>
    <message>
        <source>folded</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>sevenscale::PayloadDialog</name>
    <message>
        <source>Raw data</source>
        <translation>Raw data</translation>
    </message>
    <message>
        <source>Answers by date</source>
        <translation>Answers by date</translation>
    </message>
    <message>
        <source>Older answers</source>
        <translation>Older answers</translation>
    </message>
    <message>
        <source>Values of names like token, password or secret are hidden.</source>
        <translation>Values of names like token, password or secret are hidden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>without a date</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>moment, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing was collected</source>
        <translation>Nothing was collected</translation>
    </message>
    <message>
        <source>No answer of this integration&apos;s API has been kept.</source>
        <translation>No answer of this integration&apos;s API has been kept.</translation>
    </message>
    <message>
        <source>The answers could not be read</source>
        <translation>The answers could not be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The older answers could not be read.</source>
        <translation>The older answers could not be read.</translation>
    </message>
    <message>
        <source>#%1 · %2 characters</source>
        <comment>id, length</comment>
        <translation>#%1 · %2 characters</translation>
    </message>
    <message>
        <source>Too large to be shown</source>
        <translation>Too large to be shown</translation>
    </message>
    <message>
        <source>It has %1 characters; up to %2 are shown here.</source>
        <translation>It has %1 characters; up to %2 are shown here.</translation>
    </message>
    <message>
        <source>The document could not be read</source>
        <translation>The document could not be read</translation>
    </message>
</context>
<context>
    <name>sevenscale::QualityModel</name>
    <message>
        <source>The column is empty.</source>
        <translation>The column is empty.</translation>
    </message>
</context>
<context>
    <name>sevenscale::RecordForm</name>
    <message>
        <source>Back to the form</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save what is chosen</source>
        <translation>Save what is chosen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left to choose</source>
        <translation>
            <numerusform>%n field left to choose</numerusform>
            <numerusform>%n fields left to choose</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>What you typed is not saved.</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Go on typing</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Discard it</translation>
    </message>
    <message>
        <source>Nothing of either version is lost: choose, field by field, what holds.</source>
        <translation>Nothing of either version is lost: choose, field by field, what holds.</translation>
    </message>
</context>
<context>
    <name>sevenscale::RunTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a step&apos;s note, its length</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>step, outcome, length</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 (%3), %4</source>
        <comment>step, outcome, length, note</comment>
        <translation>%1: %2 (%3), %4</translation>
    </message>
</context>
<context>
    <name>sevenscale::SelectionBar</name>
    <message>
        <source>Clear the selection</source>
        <translation>Clear the selection</translation>
    </message>
</context>
<context>
    <name>sevenscale::StackedBarChart</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>sevenscale::StarRating</name>
    <message>
        <source>Not rated</source>
        <translation>Not rated</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) of 5</source>
        <translation>
            <numerusform>%n star of 5</numerusform>
            <numerusform>%n stars of 5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::StatTile</name>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
</context>
<context>
    <name>sevenscale::ViewDesk</name>
    <message>
        <source>This view is gone, or it is not yours to see.</source>
        <translation>This view is gone, or it is not yours to see.</translation>
    </message>
    <message>
        <source>The view “%1” was saved.</source>
        <translation>The view “%1” was saved.</translation>
    </message>
    <message>
        <source>The view is called “%1” now.</source>
        <translation>The view is called “%1” now.</translation>
    </message>
    <message>
        <source>Everybody sees the view “%1” now.</source>
        <translation>Everybody sees the view “%1” now.</translation>
    </message>
    <message>
        <source>Somebody else changed the view “%1” meanwhile; yours was not saved.</source>
        <translation>Somebody else changed the view “%1” meanwhile; yours was not saved.</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Save over it</translation>
    </message>
    <message>
        <source>The view “%1” is gone already.</source>
        <translation>The view “%1” is gone already.</translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>The view “%1” was deleted.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>There is a view of this name already.</translation>
    </message>
    <message>
        <source>It is gone, or it is not yours.</source>
        <translation>It is gone, or it is not yours.</translation>
    </message>
    <message>
        <source>The view “%1” could not be saved.</source>
        <translation>The view “%1” could not be saved.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ViewDialog</name>
    <message>
        <source>Show it to everybody in the tenant</source>
        <translation>Show it to everybody in the tenant</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Save the view</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Rename the view</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Managers can do this.</source>
        <translation>Managers can do this.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>There is a view of this name already.</translation>
    </message>
</context>
<context>
    <name>sevenscale::WindowNotices</name>
    <message numerus="yes">
        <source>The database waits for %n step(s) of its schema.</source>
        <translation>
            <numerusform>The database waits for %n step of its schema.</numerusform>
            <numerusform>The database waits for %n steps of its schema.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until then pages may be empty or wrong. Nothing is changed without your yes.</source>
        <translation>Until then pages may be empty or wrong. Nothing is changed without your yes.</translation>
    </message>
    <message>
        <source>Migrate…</source>
        <translation>Migrate…</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>The keychain does not answer.</translation>
    </message>
    <message>
        <source>The password is asked for at each start, and nothing is kept for work without a network.</source>
        <translation>The password is asked for at each start, and nothing is kept for work without a network.</translation>
    </message>
    <message>
        <source>No contact with the database.</source>
        <translation>No contact with the database.</translation>
    </message>
    <message>
        <source>No contact with the database since %1.</source>
        <translation>No contact with the database since %1.</translation>
    </message>
    <message>
        <source>What you see may be old by now.</source>
        <translation>What you see may be old by now.</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>Next try in %n s.</numerusform>
            <numerusform>Next try in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Trying again now.</translation>
    </message>
    <message>
        <source>What you see was true at %1.</source>
        <translation>What you see was true at %1.</translation>
    </message>
    <message>
        <source>Not connected to the database.</source>
        <translation>Not connected to the database.</translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation>Connection…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
</context>
</TS>

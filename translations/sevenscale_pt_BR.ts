<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>Ago</name>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>há %n s</numerusform>
            <numerusform>há %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>há %n min</numerusform>
            <numerusform>há %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>há %n h</numerusform>
            <numerusform>há %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>há %n dia</numerusform>
            <numerusform>há %n dias</numerusform>
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
        <translation>desde %1</translation>
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
            <numerusform>%Ln agente crítico</numerusform>
            <numerusform>%Ln agentes críticos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <comment>agents, ends a sentence</comment>
        <translation>
            <numerusform>%Ln pede atenção</numerusform>
            <numerusform>%Ln pedem atenção</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) critical.</source>
        <translation>
            <numerusform>%Ln agente crítico.</numerusform>
            <numerusform>%Ln agentes críticos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) need attention.</source>
        <translation>
            <numerusform>%Ln agente pede atenção.</numerusform>
            <numerusform>%Ln agentes pedem atenção.</numerusform>
        </translation>
    </message>
    <message>
        <source>No executions that ended.</source>
        <translation>Nenhuma execução terminou.</translation>
    </message>
    <message>
        <source>All agents do well.</source>
        <translation>Todos os agentes vão bem.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s), no executions.</source>
        <translation>
            <numerusform>%Ln agente, nenhuma execução.</numerusform>
            <numerusform>%Ln agentes, nenhuma execução.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2; %3 failed.</source>
        <comment>agents, executions, percent</comment>
        <translation>%1 e %2; %3 com falha.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <comment>begins a sentence</comment>
        <translation>
            <numerusform>%Ln agente</numerusform>
            <numerusform>%Ln agentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln execution(s)</source>
        <comment>part of a sentence</comment>
        <translation>
            <numerusform>%Ln execução</numerusform>
            <numerusform>%Ln execuções</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2.</source>
        <comment>agents, executions</comment>
        <translation>%1 e %2.</translation>
    </message>
    <message>
        <source>p95 of %1</source>
        <translation>p95 de %1</translation>
    </message>
    <message>
        <source>no executions</source>
        <translation>nenhuma execução</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <comment>counts of executions</comment>
        <translation>%1 de %2 falharam</translation>
    </message>
    <message>
        <source>none failed</source>
        <comment>executions</comment>
        <translation>nenhuma falhou</translation>
    </message>
    <message>
        <source>%1, %2 to %3, still running</source>
        <comment>day, hour, hour</comment>
        <translation>%1, das %2 às %3, em curso</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, hour, hour</comment>
        <translation>%1, das %2 às %3</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <comment>day, hour</comment>
        <translation>%1, até %2</translation>
    </message>
    <message>
        <source>%1, from %2 on</source>
        <comment>day, hour</comment>
        <translation>%1, a partir de %2</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Sucesso</translation>
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
        <translation>ativo, mas sem execuções</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>Added the clinic</source>
        <translation>Cadastrou a clínica</translation>
    </message>
    <message>
        <source>Deleted the clinic</source>
        <translation>Excluiu a clínica</translation>
    </message>
    <message>
        <source>Took the clinic out of the archive</source>
        <translation>Tirou a clínica do arquivo</translation>
    </message>
    <message>
        <source>Archived the clinic</source>
        <translation>Arquivou a clínica</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: replaced</source>
        <comment>field</comment>
        <translation>%1: substituído</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>No value has been recorded.</source>
        <translation>Nenhum valor foi registrado.</translation>
    </message>
    <message>
        <source>There is no such row, or this login may not see it.</source>
        <translation>Este registro não existe, ou este usuário não pode vê-lo.</translation>
    </message>
</context>
<context>
    <name>ClientBulkWords</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Como estava</translation>
    </message>
    <message>
        <source>Somebody changed it since</source>
        <translation>Alguém já a alterou</translation>
    </message>
    <message numerus="yes">
        <source>Move %n clinic(s) to “%1”?</source>
        <comment>a state</comment>
        <translation>
            <numerusform>Mover %n clínica para “%1”?</numerusform>
            <numerusform>Mover %n clínicas para “%1”?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each change is recorded in the audit log. It can be undone.</source>
        <translation>Cada alteração fica registrada na auditoria. Pode ser desfeita.</translation>
    </message>
    <message numerus="yes">
        <source>%n clinic(s) are in this state already.</source>
        <translation>
            <numerusform>%n clínica já está neste estado.</numerusform>
            <numerusform>%n clínicas já estão neste estado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movida</translation>
    </message>
    <message numerus="yes">
        <source>Archive %n clinic(s)?</source>
        <translation>
            <numerusform>Arquivar %n clínica?</numerusform>
            <numerusform>Arquivar %n clínicas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived clinics count in no figure any more. Nothing is deleted, and they can be taken out of the archive at any time.</source>
        <translation>Clínicas arquivadas deixam de contar nos números. Nada é excluído, e elas podem sair do arquivo a qualquer momento.</translation>
    </message>
    <message numerus="yes">
        <source>%n clinic(s) are archived already.</source>
        <translation>
            <numerusform>%n clínica já está arquivada.</numerusform>
            <numerusform>%n clínicas já estão arquivadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive them</source>
        <translation>Arquivar</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arquivada</translation>
    </message>
    <message numerus="yes">
        <source>Take %n clinic(s) out of the archive?</source>
        <translation>
            <numerusform>Tirar %n clínica do arquivo?</numerusform>
            <numerusform>Tirar %n clínicas do arquivo?</numerusform>
        </translation>
    </message>
    <message>
        <source>They count among the clinics again.</source>
        <translation>Elas voltam a contar entre as clínicas.</translation>
    </message>
    <message numerus="yes">
        <source>%n clinic(s) are not archived.</source>
        <translation>
            <numerusform>%n clínica não está arquivada.</numerusform>
            <numerusform>%n clínicas não estão arquivadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Tirar do arquivo</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Fora do arquivo</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arquivar</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Tirar do arquivo</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Success, 24 h</source>
        <translation>Sucesso, 24 h</translation>
    </message>
    <message>
        <source>Runs, 24 h</source>
        <translation>Execuções, 24 h</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhas</translation>
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
        <translation>Última execução</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidade</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Cidade</translation>
    </message>
    <message>
        <source>Revenue, R$</source>
        <translation>Faturamento, R$</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrações</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Desempenho</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Last insight</source>
        <translation>Último insight</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novos</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>Recorrentes</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Realizadas</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>Faltas</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualificados</translation>
    </message>
    <message>
        <source>Conversion, %</source>
        <translation>Conversão, %</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
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
        <translation>Momento</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integração</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Última sincronização</translation>
    </message>
    <message>
        <source>Credentials expire</source>
        <translation>Credencial vence</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Achado</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Falhas</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Evolução</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por último</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Visto primeiro</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Tratado</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>Retry</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a run</comment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>an integration</comment>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <comment>an integration</comment>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Reverter</translation>
    </message>
    <message>
        <source>Asked for</source>
        <comment>a command</comment>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>a command</comment>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a command</comment>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a command</comment>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>a command</comment>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <comment>a command</comment>
        <translation>Caducou</translation>
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
        <translation>O executor não sabe fazer isso.</translation>
    </message>
    <message>
        <source>What it was asked of is not there any more.</source>
        <translation>O alvo do pedido não existe mais.</translation>
    </message>
    <message>
        <source>The run was over already.</source>
        <translation>A execução já tinha terminado.</translation>
    </message>
    <message>
        <source>Three workers began it, and none was heard of again.</source>
        <translation>Três executores começaram, e nenhum deu mais notícia.</translation>
    </message>
    <message>
        <source>No worker has taken it up yet. It lapses at %1.</source>
        <translation>Nenhum executor o assumiu ainda. Caduca em %1.</translation>
    </message>
    <message>
        <source>The worker did not say why.</source>
        <translation>O executor não disse por quê.</translation>
    </message>
    <message>
        <source>No worker had begun it by %1. It will not be done; ask again if it is still wanted.</source>
        <translation>Nenhum executor tinha começado até %1. Não será feito; peça de novo se ainda for necessário.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>a worker had begun it</source>
        <translation>um executor já tinha começado</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln execution(s)?</source>
        <translation>
            <numerusform>Repetir %Ln execução?</numerusform>
            <numerusform>Repetir %Ln execuções?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The agents&apos; programs are asked to run them again. Each becomes a new run; the old ones stay as they are.</source>
        <translation>
            <numerusform>Pede-se ao programa do agente que execute de novo. Vira uma nova execução; a antiga fica como está.</numerusform>
            <numerusform>Pede-se aos programas dos agentes que executem de novo. Cada uma vira uma nova execução; as antigas ficam como estão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they succeeded, have not ended, or were asked for it already.</source>
        <translation>
            <numerusform>Mais %Ln destas linhas fica de fora: teve sucesso, não terminou ou já foi pedida.</numerusform>
            <numerusform>Mais %Ln destas linhas ficam de fora: tiveram sucesso, não terminaram ou já foram pedidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %Ln retry(s)</source>
        <translation>
            <numerusform>Pedir %Ln repetição</numerusform>
            <numerusform>Pedir %Ln repetições</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln execution(s)?</source>
        <translation>
            <numerusform>Cancelar %Ln execução?</numerusform>
            <numerusform>Cancelar %Ln execuções?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The agents&apos; programs are asked to end them. What a run has done until then stays; one that ends by itself meanwhile is not touched.</source>
        <translation>
            <numerusform>Pede-se ao programa do agente que a encerre. O que ela fez até lá fica; se terminar sozinha nesse meio-tempo, não é tocada.</numerusform>
            <numerusform>Pede-se aos programas dos agentes que as encerrem. O que uma execução fez até lá fica; a que termina sozinha nesse meio-tempo não é tocada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they have ended, or were asked for it already.</source>
        <translation>
            <numerusform>Mais %Ln destas linhas fica de fora: já terminou ou já foi pedida.</numerusform>
            <numerusform>Mais %Ln destas linhas ficam de fora: já terminaram ou já foram pedidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to cancel %Ln run(s)</source>
        <translation>
            <numerusform>Pedir o cancelamento de %Ln execução</numerusform>
            <numerusform>Pedir o cancelamento de %Ln execuções</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %Ln integration(s) now?</source>
        <translation>
            <numerusform>Sincronizar %Ln integração agora?</numerusform>
            <numerusform>Sincronizar %Ln integrações agora?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The programs that keep them are asked to fetch their data now, out of turn.</source>
        <translation>
            <numerusform>Pede-se ao programa responsável que busque os dados agora, fora de hora.</numerusform>
            <numerusform>Pede-se aos programas responsáveis que busquem os dados agora, fora de hora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they are accounts without an integration, or were asked for it already.</source>
        <translation>
            <numerusform>Mais %Ln destas linhas fica de fora: é uma conta sem integração, ou já foi pedida.</numerusform>
            <numerusform>Mais %Ln destas linhas ficam de fora: são contas sem integração, ou já foram pedidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %Ln sync(s)</source>
        <translation>
            <numerusform>Pedir %Ln sincronização</numerusform>
            <numerusform>Pedir %Ln sincronizações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connect %Ln integration(s)?</source>
        <translation>
            <numerusform>Conectar %Ln integração?</numerusform>
            <numerusform>Conectar %Ln integrações?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The programs that keep them are asked to log in with the credentials that they have.</source>
        <translation>
            <numerusform>Pede-se ao programa responsável que entre com as credenciais que tem.</numerusform>
            <numerusform>Pede-se aos programas responsáveis que entrem com as credenciais que têm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they are connected, are accounts without an integration, or were asked for it already.</source>
        <translation>
            <numerusform>Mais %Ln destas linhas fica de fora: está conectada, é uma conta sem integração ou já foi pedida.</numerusform>
            <numerusform>Mais %Ln destas linhas ficam de fora: estão conectadas, são contas sem integração ou já foram pedidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to connect %Ln</source>
        <translation>
            <numerusform>Pedir a conexão de %Ln</numerusform>
            <numerusform>Pedir a conexão de %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %Ln integration(s)?</source>
        <translation>
            <numerusform>Desconectar %Ln integração?</numerusform>
            <numerusform>Desconectar %Ln integrações?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The programs that keep them are asked to log out. No more data comes until they are connected again; what was collected stays.</source>
        <translation>
            <numerusform>Pede-se ao programa responsável que saia. Não vêm mais dados até que seja conectada de novo; o que foi coletado fica.</numerusform>
            <numerusform>Pede-se aos programas responsáveis que saiam. Não vêm mais dados até que sejam conectadas de novo; o que foi coletado fica.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they are not connected, are accounts without an integration, or were asked for it already.</source>
        <translation>
            <numerusform>Mais %Ln destas linhas fica de fora: não está conectada, é uma conta sem integração ou já foi pedida.</numerusform>
            <numerusform>Mais %Ln destas linhas ficam de fora: não estão conectadas, são contas sem integração ou já foram pedidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to disconnect %Ln</source>
        <translation>
            <numerusform>Pedir a desconexão de %Ln</numerusform>
            <numerusform>Pedir a desconexão de %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %Ln agent(s)?</source>
        <translation>
            <numerusform>Reiniciar %Ln agente?</numerusform>
            <numerusform>Reiniciar %Ln agentes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their programs are asked to start anew. Runs that are under way may be lost.</source>
        <translation>
            <numerusform>Pede-se ao programa dele que recomece. Execuções em andamento podem se perder.</numerusform>
            <numerusform>Pede-se aos programas deles que recomecem. Execuções em andamento podem se perder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more of these rows are left out: they were asked for it already.</source>
        <translation>
            <numerusform>Mais %Ln destas linhas fica de fora: já foi pedida.</numerusform>
            <numerusform>Mais %Ln destas linhas ficam de fora: já foram pedidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %Ln restart(s)</source>
        <translation>
            <numerusform>Pedir %Ln reinício</numerusform>
            <numerusform>Pedir %Ln reinícios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll %Ln agent(s) back?</source>
        <translation>
            <numerusform>Reverter %Ln agente?</numerusform>
            <numerusform>Reverter %Ln agentes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their programs are asked to go back to the version before.</source>
        <translation>
            <numerusform>Pede-se ao programa dele que volte à versão anterior.</numerusform>
            <numerusform>Pede-se aos programas deles que voltem à versão anterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to roll %Ln back</source>
        <translation>
            <numerusform>Pedir a reversão de %Ln</numerusform>
            <numerusform>Pedir a reversão de %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lapsed or taken back: %1</source>
        <translation>Caducou ou foi retirado: %1</translation>
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
        <translation>As aspas nunca se fecham; acrescente &quot; no fim.</translation>
    </message>
    <message>
        <source>A closing quotation mark wants a blank behind it.</source>
        <translation>Depois das aspas que fecham é preciso um espaço.</translation>
    </message>
    <message>
        <source>“%1” has no value; write one right behind it.</source>
        <translation>“%1” está sem valor; escreva-o logo em seguida.</translation>
    </message>
    <message>
        <source>This list has no “%1”; it knows %2.</source>
        <translation>Esta lista não tem “%1”; ela conhece %2.</translation>
    </message>
    <message>
        <source>“%1” has no parts to look into.</source>
        <translation>“%1” não tem partes em que procurar.</translation>
    </message>
    <message>
        <source>“%1” may hold a secret, and secrets cannot be searched for.</source>
        <translation>“%1” pode guardar um segredo, e segredos não podem ser procurados.</translation>
    </message>
    <message>
        <source>A path may have %1 parts at most.</source>
        <translation>Um caminho pode ter no máximo %1 partes.</translation>
    </message>
    <message>
        <source>This list has no texts to look through; write one of these before it: %1.</source>
        <translation>Esta lista não tem textos em que procurar; escreva antes um destes: %1.</translation>
    </message>
    <message>
        <source>“%1” has no order; write %1:value.</source>
        <translation>“%1” não tem ordem; escreva %1:valor.</translation>
    </message>
    <message>
        <source>“%1” is compared with : = &lt; &lt;= &gt; &gt;=, not with ~.</source>
        <translation>“%1” se compara com : = &lt; &lt;= &gt; &gt;=, não com ~.</translation>
    </message>
    <message>
        <source>“%1” is no whole number; write its digits alone, 18 at most.</source>
        <translation>“%1” não é um número inteiro; escreva só os algarismos, no máximo 18.</translation>
    </message>
    <message>
        <source>“%1” is no number; write it as in 97.5.</source>
        <translation>“%1” não é um número; escreva como em 97.5.</translation>
    </message>
    <message>
        <source>“%1” is no amount; write it as in R$ 10.000,00.</source>
        <translation>“%1” não é um valor; escreva como em R$ 10.000,00.</translation>
    </message>
    <message>
        <source>Write “%1” in full, as in R$ 10.000.</source>
        <translation>Escreva “%1” por extenso, como em R$ 10.000.</translation>
    </message>
    <message>
        <source>“%1” is no duration; write a number with ms, s, m, h or d, as in %2&gt;5s.</source>
        <translation>“%1” não é uma duração; escreva um número com ms, s, m, h ou d, como em %2&gt;5s.</translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-11-22, 2026-10, 2026, 2026-11-22T14:05, today, yesterday, this-month, last-7d or now-2h.</source>
        <translation>“%1” não é um momento; escreva 2026-11-22, 2026-10, 2026, 2026-11-22T14:05, today, yesterday, this-month, last-7d ou now-2h.</translation>
    </message>
    <message>
        <source>Write %1:6a0e7a0e-0000-4000-8000-000000000001, an id as the list shows it.</source>
        <translation>Escreva %1:6a0e7a0e-0000-4000-8000-000000000001, um identificador como a lista o mostra.</translation>
    </message>
    <message>
        <source>“%1” is none of these: %2.</source>
        <translation>“%1” não é nenhum destes: %2.</translation>
    </message>
    <message>
        <source>Write %1:yes or %1:no.</source>
        <translation>Escreva %1:yes ou %1:no.</translation>
    </message>
    <message>
        <source>Write %1:17, %1:none or %1:&quot;part of the name&quot;.</source>
        <translation>Escreva %1:17, %1:none ou %1:&quot;parte do nome&quot;.</translation>
    </message>
    <message>
        <source>A range wants a value before or behind its dots.</source>
        <translation>Um intervalo precisa de um valor antes ou depois dos pontos.</translation>
    </message>
    <message>
        <source>The range “%1” ends before it begins.</source>
        <translation>O intervalo “%1” termina antes de começar.</translation>
    </message>
    <message>
        <source>A filter may hold %1 values at most.</source>
        <translation>Um filtro pode ter no máximo %1 valores.</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>This cannot be left empty.</source>
        <translation>Não pode ficar vazio.</translation>
    </message>
    <message>
        <source>This is longer than the field can hold.</source>
        <translation>É mais longo do que o campo comporta.</translation>
    </message>
    <message>
        <source>This is no e-mail address: it needs a name, an @ and a host.</source>
        <translation>Não é um endereço de e-mail: falta o nome, o @ ou o domínio.</translation>
    </message>
    <message>
        <source>This computer knows no such time zone. Write it like America/Recife.</source>
        <translation>Este computador não conhece esse fuso. Escreva como America/Recife.</translation>
    </message>
    <message>
        <source>Write a number here.</source>
        <translation>Escreva um número.</translation>
    </message>
    <message>
        <source>This number is out of range.</source>
        <translation>Este número está fora do intervalo.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Não é um objeto JSON.</translation>
    </message>
    <message>
        <source>Something else may have been meant.</source>
        <translation>Pode ser que se quis dizer outra coisa.</translation>
    </message>
    <message>
        <source>This is no amount that can be read. It is kept as typed, and counts in no sum.</source>
        <translation>Não dá para ler um valor aqui. Fica como foi digitado e não entra em nenhuma soma.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 belongs here.</source>
        <translation>Aqui vai um número inteiro de %1 a %2.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidade</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Cidade</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Desempenho</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Faturamento</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arquivada</translation>
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
        <translation>dd/MM HH:mm</translation>
    </message>
    <message>
        <source>MMM d yyyy HH:mm</source>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
    <message>
        <source>MMM d HH:mm:ss</source>
        <extracomment>Day and month with the time of day to the second. Portuguese: dd/MM HH:mm:ss</extracomment>
        <translation>dd/MM HH:mm:ss</translation>
    </message>
    <message>
        <source>infinity</source>
        <translation>infinito</translation>
    </message>
    <message>
        <source>minus infinity</source>
        <translation>menos infinito</translation>
    </message>
    <message>
        <source>MMM d, yyyy HH:mm:ss</source>
        <extracomment>A whole moment, as QDateTime formats it. Portuguese: dd/MM/yyyy HH:mm:ss</extracomment>
        <translation>dd/MM/yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>moment, zone, offset</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>Day and month, as QDate formats it. Portuguese: dd/MM</extracomment>
        <translation>dd/MM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a length of time</comment>
        <translation>em %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a length of time</comment>
        <translation>há %1</translation>
    </message>
    <message>
        <source>MMM d yyyy HH:mm:ss</source>
        <translation>dd/MM/yyyy HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>JsonWords</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>there is no document; {} is an empty one.</source>
        <translation>não há documento; {} é um vazio.</translation>
    </message>
    <message>
        <source>the document must be an object, { … }.</source>
        <translation>o documento precisa ser um objeto, { … }.</translation>
    </message>
    <message>
        <source>a value is missing here, or is none: texts stand in quotes, and true, false and null in lower case.</source>
        <translation>falta um valor aqui, ou isto não é um: textos ficam entre aspas, e true, false e null em minúsculas.</translation>
    </message>
    <message>
        <source>a name in quotes is missing here; behind the last member there is no comma.</source>
        <translation>falta um nome entre aspas aqui; depois do último membro não há vírgula.</translation>
    </message>
    <message>
        <source>a colon is missing between name and value.</source>
        <translation>faltam dois-pontos entre o nome e o valor.</translation>
    </message>
    <message>
        <source>a comma is missing before this, or the value before it is no value.</source>
        <translation>falta uma vírgula antes disto, ou o valor anterior não é um valor.</translation>
    </message>
    <message>
        <source>an object is not closed with }.</source>
        <translation>um objeto não foi fechado com }.</translation>
    </message>
    <message>
        <source>a list is not closed with ].</source>
        <translation>uma lista não foi fechada com ].</translation>
    </message>
    <message>
        <source>a text is not closed with a quote.</source>
        <translation>um texto não foi fechado com aspas.</translation>
    </message>
    <message>
        <source>this number cannot be read; decimals stand behind a point.</source>
        <translation>este número não pode ser lido; os decimais vêm depois de um ponto.</translation>
    </message>
    <message>
        <source>behind a backslash there is only &quot; \ / b f n r t, or u and four digits.</source>
        <translation>depois de uma barra invertida só vem &quot; \ / b f n r t, ou u e quatro dígitos.</translation>
    </message>
    <message>
        <source>a text must not hold this character; write a line break as \n and a tab as \t.</source>
        <translation>um texto não pode conter este caractere; escreva uma quebra de linha como \n e uma tabulação como \t.</translation>
    </message>
    <message>
        <source>something stands behind the end of the document.</source>
        <translation>há algo depois do fim do documento.</translation>
    </message>
    <message>
        <source>the name “%1” stands twice in this object; one of the two would be lost.</source>
        <translation>o nome “%1” aparece duas vezes neste objeto; um dos dois se perderia.</translation>
    </message>
    <message>
        <source>the document is nested too deep.</source>
        <translation>o documento tem níveis demais.</translation>
    </message>
    <message>
        <source>the document is too large.</source>
        <translation>o documento é grande demais.</translation>
    </message>
</context>
<context>
    <name>MigrationText</name>
    <message>
        <source>PostgreSQL %1 is too old.</source>
        <translation>O PostgreSQL %1 é antigo demais.</translation>
    </message>
    <message>
        <source>PostgreSQL 15 or newer is needed.</source>
        <translation>É preciso o PostgreSQL 15 ou mais novo.</translation>
    </message>
    <message>
        <source>The database is encoded in %1.</source>
        <translation>O banco usa a codificação %1.</translation>
    </message>
    <message>
        <source>UTF8 is needed.</source>
        <translation>É preciso UTF8.</translation>
    </message>
    <message>
        <source>The group role &quot;%1&quot; is missing and &quot;%2&quot; may not create roles.</source>
        <translation>O papel de grupo &quot;%1&quot; não existe e &quot;%2&quot; não pode criar papéis.</translation>
    </message>
    <message>
        <source>Let a role with CREATEROLE run: %3</source>
        <translation>Peça a um papel com CREATEROLE que execute: %3</translation>
    </message>
    <message>
        <source>The group role &quot;%1&quot; has rights that no group may have.</source>
        <translation>O papel de grupo &quot;%1&quot; tem direitos que nenhum grupo pode ter.</translation>
    </message>
    <message>
        <source>Let a superuser run: %2</source>
        <translation>Peça a um superusuário que execute: %2</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is missing and &quot;%2&quot; may not create schemas in this database.</source>
        <translation>O esquema &quot;%1&quot; não existe e &quot;%2&quot; não pode criar esquemas neste banco.</translation>
    </message>
    <message>
        <source>Let the database&apos;s owner run: %3</source>
        <translation>Peça ao dono do banco que execute: %3</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; is there already, and no migration of this program made it.</source>
        <translation>O esquema &quot;%1&quot; já existe e não foi criado por uma migração deste programa.</translation>
    </message>
    <message>
        <source>Rename it: the console has a schema of this name.</source>
        <translation>Renomeie-o: o console tem um esquema com este nome.</translation>
    </message>
    <message>
        <source>The schema &quot;%1&quot; belongs to &quot;%2&quot;.</source>
        <translation>O esquema &quot;%1&quot; pertence a &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Migrate as &quot;%2&quot;, or run first: %3</source>
        <translation>Migre como &quot;%2&quot; ou execute antes: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not create tables in the schema &quot;public&quot;.</source>
        <translation>&quot;%1&quot; não pode criar tabelas no esquema &quot;public&quot;.</translation>
    </message>
    <message>
        <source>Let the schema&apos;s owner run: %2</source>
        <translation>Peça ao dono do esquema que execute: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there and is no ordinary table.</source>
        <translation>&quot;%1&quot; já existe e não é uma tabela comum.</translation>
    </message>
    <message>
        <source>Rename it, or move it to another schema.</source>
        <translation>Renomeie o objeto ou mova-o para outro esquema.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there and is no view.</source>
        <translation>&quot;%1&quot; já existe e não é uma visão.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; pertence a &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already, and no migration of this program made it.</source>
        <translation>&quot;%1&quot; já existe e não foi criado por uma migração deste programa.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already, and is not the index that the console makes.</source>
        <translation>&quot;%1&quot; já existe e não é o índice que o console cria.</translation>
    </message>
    <message>
        <source>Rename it, or drop it.</source>
        <translation>Renomeie ou remova o objeto.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; inherit one from the other.</source>
        <translation>&quot;%1&quot; e &quot;%2&quot; herdam uma da outra.</translation>
    </message>
    <message>
        <source>Take them apart (alter table … no inherit …): rows of the one are read through the other, past its rights.</source>
        <translation>Separe as duas (alter table … no inherit …): linhas de uma são lidas pela outra, sem passar pelos direitos dela.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; is there without its column &quot;%2&quot; (%3).</source>
        <translation>A tabela &quot;%1&quot; existe sem a coluna &quot;%2&quot; (%3).</translation>
    </message>
    <message>
        <source>Mend the column, then migrate again.</source>
        <translation>Corrija a coluna e migre de novo.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of &quot;%2&quot; is of type %3 instead of %4.</source>
        <translation>A coluna &quot;%1&quot; de &quot;%2&quot; é do tipo %3 em vez de %4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is another program&apos;s table: it lacks %2.</source>
        <translation>&quot;%1&quot; é uma tabela de outro programa: falta %2.</translation>
    </message>
    <message>
        <source>Rename that table, or move it to another schema.</source>
        <translation>Renomeie essa tabela ou mova-a para outro esquema.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has a column &quot;%2&quot; of its own already.</source>
        <translation>A tabela &quot;%1&quot; já tem uma coluna própria &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Rename that column: the console adds one of this name.</source>
        <translation>Renomeie essa coluna: o console acrescenta uma com este nome.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of &quot;%2&quot; is another program&apos;s: the foreign key &quot;%3&quot; is on it.</source>
        <translation>A coluna &quot;%1&quot; de &quot;%2&quot; é de outro programa: a chave estrangeira &quot;%3&quot; está nela.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of &quot;%2&quot; is another program&apos;s: its default is %3.</source>
        <translation>A coluna &quot;%1&quot; de &quot;%2&quot; é de outro programa: seu valor padrão é %3.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; of &quot;%2&quot; is another program&apos;s: its default is missing.</source>
        <translation>A coluna &quot;%1&quot; de &quot;%2&quot; é de outro programa: ela não tem valor padrão.</translation>
    </message>
    <message>
        <source>The column &quot;id&quot; of &quot;%1&quot; is no key.</source>
        <translation>A coluna &quot;id&quot; de &quot;%1&quot; não é uma chave.</translation>
    </message>
    <message>
        <source>Run: %2</source>
        <translation>Execute: %2</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; is another program&apos;s.</source>
        <translation>A visão &quot;%1&quot; é de outro programa.</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; must be made anew, and &quot;%2&quot; depends on it and cannot be.</source>
        <translation>A visão &quot;%1&quot; precisa ser refeita, e &quot;%2&quot; depende dela e não pode ser refeita.</translation>
    </message>
    <message>
        <source>Drop the dependent object, migrate, and make it again.</source>
        <translation>Remova o objeto dependente, migre e crie-o de novo.</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; must be made anew, and &quot;%2&quot; depends on it and would be lost.</source>
        <translation>A visão &quot;%1&quot; precisa ser refeita, e &quot;%2&quot; depende dela e se perderia.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>está faltando</translation>
    </message>
    <message>
        <source>belongs to &quot;%1&quot;, and the rest to &quot;%2&quot;</source>
        <translation>pertence a &quot;%1&quot;, e o resto a &quot;%2&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; inherit one from the other</source>
        <translation>&quot;%1&quot; e &quot;%2&quot; herdam uma da outra</translation>
    </message>
    <message>
        <source>row level security is off</source>
        <translation>a segurança por linha está desligada</translation>
    </message>
    <message>
        <source>row level security is forced: it blinds the owner and the helpers</source>
        <translation>a segurança por linha está forçada: ela cega o dono e as funções auxiliares</translation>
    </message>
    <message>
        <source>has no policy</source>
        <translation>não tem política</translation>
    </message>
    <message>
        <source>the policy &quot;%1&quot; of another program is for people, too</source>
        <translation>a política &quot;%1&quot; de outro programa vale também para pessoas</translation>
    </message>
    <message>
        <source>shows our rows with its owner&apos;s rights (not security_invoker)</source>
        <translation>mostra nossas linhas com os direitos do dono (sem security_invoker)</translation>
    </message>
    <message>
        <source>is a copy of our rows that anybody may read</source>
        <translation>é uma cópia de nossas linhas que qualquer um pode ler</translation>
    </message>
    <message>
        <source>%1 has %2</source>
        <translation>%1 tem %2</translation>
    </message>
    <message>
        <source>%1 may read it</source>
        <translation>%1 pode ler</translation>
    </message>
    <message>
        <source>has no fixed search_path that ends in pg_temp</source>
        <translation>não tem um search_path fixo que termine em pg_temp</translation>
    </message>
    <message>
        <source>may not be called by everybody, and other programs&apos; inserts or people&apos;s queries need it</source>
        <translation>não pode ser chamada por todos, e inserções de outros programas ou consultas de pessoas precisam dela</translation>
    </message>
    <message>
        <source>another program&apos;s function runs with the rights of &quot;%1&quot;, and people may call it</source>
        <translation>a função de outro programa roda com os direitos de &quot;%1&quot;, e pessoas podem chamá-la</translation>
    </message>
    <message>
        <source>%1 may call it</source>
        <translation>%1 pode chamar</translation>
    </message>
    <message>
        <source>is a group with rights that no group may have</source>
        <translation>é um grupo com direitos que nenhum grupo pode ter</translation>
    </message>
    <message>
        <source>may make temporary tables</source>
        <translation>pode criar tabelas temporárias</translation>
    </message>
    <message>
        <source>may create objects in the schema public</source>
        <translation>pode criar objetos no esquema public</translation>
    </message>
    <message>
        <source>the foreign key &quot;%1&quot; has no index</source>
        <translation>a chave estrangeira &quot;%1&quot; não tem índice</translation>
    </message>
    <message>
        <source>the trigger &quot;%1&quot; is switched off</source>
        <translation>o gatilho &quot;%1&quot; está desligado</translation>
    </message>
    <message>
        <source>nothing puts a tenant on its rows</source>
        <translation>nada põe um tenant em suas linhas</translation>
    </message>
    <message>
        <source>the trigger &quot;%1&quot; of another program comes after the one that puts a tenant on the rows</source>
        <translation>o gatilho &quot;%1&quot; de outro programa vem depois do que põe um tenant nas linhas</translation>
    </message>
    <message>
        <source>%1 (hidden by row level security)</source>
        <translation>%1 (oculto pela segurança por linha)</translation>
    </message>
    <message>
        <source>%1 (needs the same right on the tables)</source>
        <translation>%1 (exige o mesmo direito nas tabelas)</translation>
    </message>
    <message>
        <source>%1 (for roles made later)</source>
        <translation>%1 (para papéis criados depois)</translation>
    </message>
    <message>
        <source>policy &quot;%1&quot; (for roles made later, or without rights on the table)</source>
        <translation>política &quot;%1&quot; (para papéis criados depois ou sem direitos na tabela)</translation>
    </message>
    <message>
        <source>keeps EXECUTE; it runs with the rights of &quot;%1&quot;</source>
        <translation>mantém EXECUTE; roda com os direitos de &quot;%1&quot;</translation>
    </message>
    <message>
        <source>trigger &quot;%1&quot; copies whole rows (new.*); it may fail on the columns that are added</source>
        <translation>o gatilho &quot;%1&quot; copia linhas inteiras (new.*); pode falhar com as colunas acrescentadas</translation>
    </message>
    <message>
        <source>PREPARE TRANSACTION after writing to these tables (they announce changes by NOTIFY)</source>
        <translation>PREPARE TRANSACTION depois de gravar nestas tabelas (elas anunciam mudanças por NOTIFY)</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>%1M</source>
        <extracomment>Millions, on an axis. Portuguese: %1 mi</extracomment>
        <translation>%1 mi</translation>
    </message>
    <message>
        <source>%1k</source>
        <extracomment>Thousands, on an axis. Portuguese: %1 mil</extracomment>
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>An hour of the day under an axis, as QTime formats it. Portuguese: HH&apos;h&apos;</extracomment>
        <translation>HH&apos;h&apos;</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s)</source>
        <comment>part of a list</comment>
        <translation>
            <numerusform>%Ln clínica</numerusform>
            <numerusform>%Ln clínicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <comment>part of a list</comment>
        <translation>
            <numerusform>%Ln agente</numerusform>
            <numerusform>%Ln agentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln integration(s)</source>
        <comment>part of a list</comment>
        <translation>
            <numerusform>%Ln integração</numerusform>
            <numerusform>%Ln integrações</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 and %3 are critical.</source>
        <translation>%1, %2 e %3 em estado crítico.</translation>
    </message>
    <message>
        <source>%1 and %2 are critical.</source>
        <translation>%1 e %2 em estado crítico.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s) critical.</source>
        <translation>
            <numerusform>%Ln clínica em estado crítico.</numerusform>
            <numerusform>%Ln clínicas em estado crítico.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) critical.</source>
        <translation>
            <numerusform>%Ln agente crítico.</numerusform>
            <numerusform>%Ln agentes críticos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln integration(s) critical.</source>
        <translation>
            <numerusform>%Ln integração em estado crítico.</numerusform>
            <numerusform>%Ln integrações em estado crítico.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 and %3 need attention.</source>
        <translation>%1, %2 e %3 pedem atenção.</translation>
    </message>
    <message>
        <source>%1 and %2 need attention.</source>
        <translation>%1 e %2 pedem atenção.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s) need attention.</source>
        <translation>
            <numerusform>%Ln clínica pede atenção.</numerusform>
            <numerusform>%Ln clínicas pedem atenção.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) need attention.</source>
        <translation>
            <numerusform>%Ln agente pede atenção.</numerusform>
            <numerusform>%Ln agentes pedem atenção.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln integration(s) need attention.</source>
        <translation>
            <numerusform>%Ln integração pede atenção.</numerusform>
            <numerusform>%Ln integrações pedem atenção.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nada pede atenção.</translation>
    </message>
    <message>
        <source>No executions in the last 24 hours.</source>
        <translation>Nenhuma execução nas últimas 24 horas.</translation>
    </message>
    <message numerus="yes">
        <source>Since yesterday: %Ln more failed execution(s).</source>
        <translation>
            <numerusform>Desde ontem: +%Ln execução com falha.</numerusform>
            <numerusform>Desde ontem: +%Ln execuções com falha.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since yesterday: %Ln fewer failed execution(s).</source>
        <translation>
            <numerusform>Desde ontem: −%Ln execução com falha.</numerusform>
            <numerusform>Desde ontem: −%Ln execuções com falha.</numerusform>
        </translation>
    </message>
    <message>
        <source>As many failed executions as the day before.</source>
        <translation>Tantas execuções com falha quanto na véspera.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln execution(s) failed in 24 hours.</source>
        <translation>
            <numerusform>%Ln execução falhou em 24 horas.</numerusform>
            <numerusform>%Ln execuções falharam em 24 horas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lowest success: %1, %2.</source>
        <comment>agent, percent</comment>
        <translation>Menor sucesso: %1, %2.</translation>
    </message>
    <message>
        <source>See failures</source>
        <translation>Ver falhas</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a name</comment>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Open agent</source>
        <translation>Abrir agente</translation>
    </message>
    <message>
        <source>Open clinic</source>
        <translation>Abrir clínica</translation>
    </message>
    <message>
        <source>Open integration</source>
        <translation>Abrir integração</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>Other status</source>
        <translation>Outro estado</translation>
    </message>
    <message>
        <source>Average performance: %1</source>
        <translation>Desempenho médio: %1</translation>
    </message>
    <message>
        <source>Archived clinics are not counted.</source>
        <translation>Clínicas arquivadas não entram na conta.</translation>
    </message>
    <message>
        <source>Active agents</source>
        <translation>Agentes ativos</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>a total</comment>
        <translation>de %1</translation>
    </message>
    <message>
        <source>average performance %1</source>
        <translation>desempenho médio %1</translation>
    </message>
    <message>
        <source>Connected integrations</source>
        <translation>Integrações conectadas</translation>
    </message>
    <message>
        <source>Clinics&apos; revenue</source>
        <translation>Faturamento das clínicas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln amount(s) to check</source>
        <translation>
            <numerusform>%Ln valor a conferir</numerusform>
            <numerusform>%Ln valores a conferir</numerusform>
        </translation>
    </message>
    <message>
        <source>What the clinics take in, as their records say; not the agency&apos;s income.</source>
        <translation>O que as clínicas faturam, segundo os cadastros; não é a receita da agência.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s) with an amount that cannot be read: not in the sum.</source>
        <translation>
            <numerusform>%Ln clínica com valor ilegível: fora da soma.</numerusform>
            <numerusform>%Ln clínicas com valor ilegível: fora da soma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s) with an amount that can be read in two ways.</source>
        <translation>
            <numerusform>%Ln clínica com valor que se lê de dois modos.</numerusform>
            <numerusform>%Ln clínicas com valor que se lê de dois modos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The line: revenue of the finished months, from the daily metrics.</source>
        <translation>A linha: faturamento dos meses encerrados, das métricas diárias.</translation>
    </message>
    <message>
        <source>Executions in 24 h</source>
        <translation>Execuções em 24 h</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <comment>percent</comment>
        <translation>%1 ok</translation>
    </message>
    <message>
        <source>as yesterday</source>
        <translation>como ontem</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>percentage points</comment>
        <translation>%1 pontos</translation>
    </message>
    <message>
        <source>The 24 hours before: %1</source>
        <translation>Nas 24 horas anteriores: %1</translation>
    </message>
    <message>
        <source>Success: completed, of those that completed or failed. The arrow compares it with the day before.</source>
        <translation>Sucesso: concluídas entre as que concluíram ou falharam. A seta compara com a véspera.</translation>
    </message>
    <message>
        <source>Logs in 24 h</source>
        <translation>Registros em 24 h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln erro</numerusform>
            <numerusform>%Ln erros</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>a moment</comment>
        <translation>Dados de %1</translation>
    </message>
    <message>
        <source>Without a clinic</source>
        <translation>Sem clínica</translation>
    </message>
    <message>
        <source>See slow runs</source>
        <translation>Ver as lentas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>%1, %2 to %3, still running</source>
        <comment>day, hour, hour</comment>
        <translation>%1, das %2 às %3, em curso</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, hour, hour</comment>
        <translation>%1, das %2 às %3</translation>
    </message>
    <message>
        <source>%1: failures rise</source>
        <comment>an hour</comment>
        <translation>%1: falhas aumentam</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Faturamento</translation>
    </message>
    <message>
        <source>%1 %2, up to %3</source>
        <comment>month, year, day</comment>
        <translation>%1 de %2, até %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Outros tipos</translation>
    </message>
    <message>
        <source>No execution failed in 24 hours.</source>
        <translation>Nenhuma execução falhou em 24 horas.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Operational</source>
        <translation>Operacional</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atenção</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausado</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecido</translation>
    </message>
</context>
<context>
    <name>ViewerWords</name>
    <message>
        <source>Database owner</source>
        <translation>Dono do banco</translation>
    </message>
    <message>
        <source>Clinic&apos;s team</source>
        <translation>Equipe da clínica</translation>
    </message>
    <message>
        <source>Several roles</source>
        <translation>Vários papéis</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>role</comment>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>role</comment>
        <translation>Administração</translation>
    </message>
    <message>
        <source>Manager</source>
        <comment>role</comment>
        <translation>Gerência</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>role</comment>
        <translation>Operação</translation>
    </message>
    <message>
        <source>Viewer</source>
        <comment>role</comment>
        <translation>Leitura</translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n organização</numerusform>
            <numerusform>%n organizações</numerusform>
        </translation>
    </message>
    <message>
        <source>Only an owner may do this.</source>
        <translation>Só um proprietário pode fazer isto.</translation>
    </message>
    <message>
        <source>Only administrators and owners may do this.</source>
        <translation>Só administradores e proprietários podem fazer isto.</translation>
    </message>
    <message>
        <source>Only managers, administrators and owners may do this.</source>
        <translation>Só gestores, administradores e proprietários podem fazer isto.</translation>
    </message>
    <message>
        <source>Viewers may look, and not do this.</source>
        <translation>Quem só visualiza pode ver, mas não fazer isto.</translation>
    </message>
    <message>
        <source>This login has no role that may do this.</source>
        <translation>Este acesso não tem um papel que possa fazer isto.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Completed</source>
        <translation>Concluída</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Tempo esgotado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>À espera</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorada</translation>
    </message>
    <message>
        <source>Operational</source>
        <translation>Operacional</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atenção</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausado</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inativo</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Desligado</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Em andamento</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arquivado</translation>
    </message>
    <message>
        <source>Ads analyst</source>
        <translation>Analista de anúncios</translation>
    </message>
    <message>
        <source>Ads optimizer</source>
        <translation>Otimizador de anúncios</translation>
    </message>
    <message>
        <source>Calendar optimizer</source>
        <translation>Otimizador de agenda</translation>
    </message>
    <message>
        <source>Lead conversion</source>
        <translation>Conversão de leads</translation>
    </message>
    <message>
        <source>Lead qualification</source>
        <translation>Qualificação de leads</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>Consolidação</translation>
    </message>
    <message>
        <source>Patient assistant</source>
        <translation>Atendimento ao paciente</translation>
    </message>
    <message>
        <source>Patient retention</source>
        <translation>Retenção de pacientes</translation>
    </message>
    <message>
        <source>Revenue analyst</source>
        <translation>Analista de receita</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Básico</translation>
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
        <translation>Inicial</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Acesso</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Execução</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informação</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Insight</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integração</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronização</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Ambiguous revenue</source>
        <translation>Faturamento ambíguo</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicado</translation>
    </message>
    <message>
        <source>Table of another program</source>
        <translation>Tabela de outro programa</translation>
    </message>
    <message>
        <source>Date in the future</source>
        <translation>Data no futuro</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>Sem e-mail</translation>
    </message>
    <message>
        <source>Negative duration</source>
        <translation>Duração negativa</translation>
    </message>
    <message>
        <source>Points to nothing</source>
        <translation>Aponta para o que não existe</translation>
    </message>
    <message>
        <source>Account without an integration</source>
        <translation>Conta sem integração</translation>
    </message>
    <message>
        <source>Unreadable revenue</source>
        <translation>Faturamento ilegível</translation>
    </message>
    <message>
        <source>Stored figure differs</source>
        <translation>Número gravado não confere</translation>
    </message>
    <message>
        <source>Unknown type of integration</source>
        <translation>Tipo de integração desconhecido</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>Estado desconhecido</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Integration accounts</source>
        <translation>Contas de integração</translation>
    </message>
    <message>
        <source>Clinics&apos; metrics</source>
        <translation>Métricas das clínicas</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>Daily metrics</source>
        <translation>Métricas diárias</translation>
    </message>
    <message>
        <source>Collected data</source>
        <translation>Dados coletados</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrações</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Cidade</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Vencimento</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Achado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última execução</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Desempenho</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Faturamento</translation>
    </message>
    <message>
        <source>Revenue note</source>
        <translation>Nota do faturamento</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Especialidade</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situação</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Sucesso</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Última sincronização</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ontem</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Depuração</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconhecido</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectada</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectada</translation>
    </message>
    <message>
        <source>Read this way, but something else may have been meant. Write it with cents to be sure.</source>
        <translation>Lido assim, mas pode ter outro sentido. Escreva com os centavos para ter certeza.</translation>
    </message>
    <message>
        <source>This is no amount, so it counts in no sum. Correct it in the clinic&apos;s record.</source>
        <translation>Isto não é um valor e não entra em nenhuma soma. Corrija no cadastro da clínica.</translation>
    </message>
    <message>
        <source>Only %1 of the runs that ended in 24 h succeeded.</source>
        <translation>Só %1 das execuções terminadas em 24 h deram certo.</translation>
    </message>
    <message>
        <source>One run in twenty takes longer than %1.</source>
        <translation>Uma em cada vinte execuções passa de %1.</translation>
    </message>
    <message>
        <source>Active, but the last run was %1.</source>
        <translation>Ativo, mas a última execução foi %1.</translation>
    </message>
    <message>
        <source>Active, but it has never run.</source>
        <translation>Ativo, mas nunca executou.</translation>
    </message>
    <message>
        <source>Paused: it does not run.</source>
        <translation>Pausado: não executa.</translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n run(s) ended in 24 h: too few to judge.</source>
        <translation>
            <numerusform>Menos de %n execução terminou em 24 h: pouco para avaliar.</numerusform>
            <numerusform>Menos de %n execuções terminaram em 24 h: pouco para avaliar.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the runs that ended in 24 h succeeded; 95% took %2 at most.</source>
        <translation>%1 das execuções terminadas em 24 h deram certo; 95% levaram até %2.</translation>
    </message>
    <message>
        <source>Reported as critical</source>
        <translation>Informada como crítica</translation>
    </message>
    <message>
        <source>Asks for attention</source>
        <translation>Pede atenção</translation>
    </message>
    <message>
        <source>%1 of runs succeed</source>
        <translation>%1 das execuções dão certo</translation>
    </message>
    <message>
        <source>Many runs fail</source>
        <translation>Muitas execuções falham</translation>
    </message>
    <message>
        <source>p95 of %1</source>
        <translation>p95 de %1</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>No run since %1</source>
        <translation>Sem execução desde %1</translation>
    </message>
    <message>
        <source>Active, but never ran</source>
        <translation>Ativo, mas nunca executou</translation>
    </message>
    <message>
        <source>%1: error</source>
        <comment>an integration&apos;s name</comment>
        <translation>%1: erro</translation>
    </message>
    <message>
        <source>%1: asks for attention</source>
        <comment>an integration&apos;s name</comment>
        <translation>%1: pede atenção</translation>
    </message>
    <message>
        <source>%1: disconnected</source>
        <comment>an integration&apos;s name</comment>
        <translation>%1: desconectada</translation>
    </message>
    <message>
        <source>%1: no sync</source>
        <comment>an integration&apos;s name</comment>
        <translation>%1: sem sincronizar</translation>
    </message>
    <message>
        <source>What was asked for cannot be read. Correct it and try again.</source>
        <translation>Não foi possível ler o pedido. Corrija e tente de novo.</translation>
    </message>
    <message>
        <source>It is not there any more, or this login may not see it.</source>
        <translation>Não existe mais, ou este usuário não pode ver.</translation>
    </message>
    <message>
        <source>The database cannot be reached. Check the network; the console keeps trying.</source>
        <translation>O banco de dados não responde. Confira a rede; o console continua tentando.</translation>
    </message>
    <message>
        <source>The login or its password was refused. Ask whoever administers the database for a new one.</source>
        <translation>Usuário ou senha recusados. Peça novos a quem administra o banco.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Check its name, or the root certificate in the connection.</source>
        <translation>O certificado do servidor não é confiável. Confira o nome do servidor ou o certificado raiz da conexão.</translation>
    </message>
    <message>
        <source>This login has no right to it. Ask an administrator of the workspace.</source>
        <translation>Este usuário não tem permissão. Peça a quem administra o espaço de trabalho.</translation>
    </message>
    <message>
        <source>The database took too long to answer. Try again, or ask for less.</source>
        <translation>O banco de dados demorou demais para responder. Tente de novo ou peça menos.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Foi cancelado.</translation>
    </message>
    <message>
        <source>A newer request took its place.</source>
        <translation>Um pedido mais novo tomou o lugar deste.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile. Read it again before you change it.</source>
        <translation>Outra pessoa alterou isto enquanto isso. Leia de novo antes de alterar.</translation>
    </message>
    <message>
        <source>The database is not set up for this console yet. Run the migration.</source>
        <translation>O banco de dados ainda não está preparado para este console. Faça a migração.</translation>
    </message>
    <message>
        <source>The database was set up by a newer console. Update this one.</source>
        <translation>O banco de dados foi preparado por um console mais novo. Atualize este.</translation>
    </message>
    <message>
        <source>A step of the database&apos;s set-up differs from the one that this console carries. Update the console.</source>
        <translation>Uma etapa da preparação do banco difere da que este console traz. Atualize o console.</translation>
    </message>
    <message>
        <source>The database answered with an error. Try again; if it stays, report the technical text.</source>
        <translation>O banco de dados respondeu com um erro. Tente de novo; se persistir, informe o texto técnico.</translation>
    </message>
    <message>
        <source>The file could not be read or written. Check its folder and the free space.</source>
        <translation>Não foi possível ler ou gravar o arquivo. Confira a pasta e o espaço livre.</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the password is asked for at each start.</source>
        <translation>O chaveiro não responde, por isso a senha é pedida a cada início.</translation>
    </message>
    <message>
        <source>The console is closing.</source>
        <translation>O console está fechando.</translation>
    </message>
    <message>
        <source>Something went wrong inside the console. Try again; if it stays, report the technical text.</source>
        <translation>Algo deu errado dentro do console. Tente de novo; se persistir, informe o texto técnico.</translation>
    </message>
    <message>
        <source>This filter cannot be read.</source>
        <translation>Não foi possível ler este filtro.</translation>
    </message>
    <message numerus="yes">
        <source>last %n hour(s)</source>
        <translation>
            <numerusform>última hora</numerusform>
            <numerusform>últimas %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>último dia</numerusform>
            <numerusform>últimos %n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n week(s)</source>
        <translation>
            <numerusform>última semana</numerusform>
            <numerusform>últimas %n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n minute(s)</source>
        <translation>
            <numerusform>último minuto</numerusform>
            <numerusform>últimos %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace %1 was made by another version of this console. Move this file away, and the next start makes a new one.</source>
        <translation>A demonstração %1 foi criada por outra versão deste console. Mova esse arquivo para outro lugar; na próxima abertura será criada uma nova.</translation>
    </message>
    <message>
        <source>Filed a day ahead</source>
        <translation>Registrado com um dia de antecedência</translation>
    </message>
    <message>
        <source>Another tenant than the clinic&apos;s</source>
        <translation>Organização diferente da que a clínica tem</translation>
    </message>
    <message>
        <source>Connected integrations</source>
        <translation>Integrações conectadas</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Appointments kept</source>
        <translation>Consultas realizadas</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversão</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Last insight</source>
        <translation>Último insight</translation>
    </message>
    <message>
        <source>Latest integration</source>
        <translation>Última integração</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Qualified leads</source>
        <translation>Leads qualificados</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>Faltas</translation>
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
        <translation>Pacientes novos</translation>
    </message>
    <message>
        <source>Recurring patients</source>
        <translation>Pacientes recorrentes</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Executions today</source>
        <translation>Execuções hoje</translation>
    </message>
    <message>
        <source>Integrations in all</source>
        <translation>Total de integrações</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>amanhã</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>esta semana</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>este mês</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>este ano</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>semana passada</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>mês passado</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>ano passado</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>name or number</source>
        <translation>nome ou número</translation>
    </message>
    <message>
        <source>after</source>
        <translation>depois de</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>mais de</translation>
    </message>
    <message>
        <source>from … on</source>
        <translation>a partir de</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>no mínimo</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes de</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>menos de</translation>
    </message>
    <message>
        <source>up to</source>
        <comment>a time</comment>
        <translation>até</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>no máximo</translation>
    </message>
    <message>
        <source>has in it</source>
        <translation>contém</translation>
    </message>
    <message>
        <source>is exactly</source>
        <translation>é exatamente</translation>
    </message>
    <message>
        <source>a part of the document</source>
        <translation>uma parte do documento</translation>
    </message>
    <message>
        <source>is</source>
        <translation>é</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Tratado</translation>
    </message>
    <message>
        <source>Handled at</source>
        <translation>Tratado em</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>sevenscale::AboutDialog</name>
    <message>
        <source>About SevenScale Console</source>
        <translation>Sobre o SevenScale Console</translation>
    </message>
    <message>
        <source>Shows which clinic, agent or integration needs a person, and why.</source>
        <translation>Mostra qual clínica, agente ou integração precisa de alguém, e por quê.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Icons: Lucide, ISC licence. Uses Qt, QtKeychain, spdlog, PostgreSQL&apos;s libpq and SQLite.</source>
        <translation>Software livre sob a GNU General Public License, versão 3 ou posterior, sem nenhuma garantia. Ícones: Lucide, licença ISC. Usa Qt, QtKeychain, spdlog, a libpq do PostgreSQL e SQLite.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copiar versões</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>sevenscale::ActionRow</name>
    <message>
        <source>More actions</source>
        <translation>Mais ações</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentConfigDesk</name>
    <message>
        <source>The configuration of %1 is saved.</source>
        <translation>A configuração de %1 foi salva.</translation>
    </message>
    <message>
        <source>%1 has the configuration of version %2 again.</source>
        <translation>%1 voltou à configuração da versão %2.</translation>
    </message>
    <message>
        <source>It is version %1.</source>
        <translation>É a versão %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Version %1 restored</source>
        <translation>Versão %1 restaurada</translation>
    </message>
    <message>
        <source>The change was not taken back.</source>
        <translation>A alteração não foi desfeita.</translation>
    </message>
    <message>
        <source>Somebody else changed the configuration meanwhile. Its versions are under “Versions…”.</source>
        <translation>Outra pessoa alterou a configuração nesse meio-tempo. As versões estão em “Versões…”.</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentConfigDialog</name>
    <message>
        <source>The versions could not be read. %1</source>
        <translation>As versões não puderam ser lidas. %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>The JSON holds a mistake.</source>
        <translation>O JSON tem um erro.</translation>
    </message>
    <message>
        <source>A field of the form holds no value of its kind.</source>
        <translation>Um campo do formulário não tem um valor do seu tipo.</translation>
    </message>
    <message>
        <source>There are changes that were not saved. Save them, or close and discard them.</source>
        <translation>Há alterações não salvas. Salve-as, ou feche e descarte-as.</translation>
    </message>
    <message>
        <source>Version %1 restored</source>
        <translation>Versão %1 restaurada</translation>
    </message>
    <message>
        <source>Theirs and yours</source>
        <translation>A deles e a sua</translation>
    </message>
    <message>
        <source>Dots stand where no secret is stored. Type the secret, or take the member out.</source>
        <translation>Há pontos onde nenhum segredo está guardado. Digite o segredo ou retire o membro.</translation>
    </message>
    <message>
        <source>Somebody else changed this configuration meanwhile: look at its newest version, and restore again if you still want to.</source>
        <translation>Outra pessoa alterou esta configuração nesse meio-tempo: veja a versão mais nova e restaure de novo se ainda quiser.</translation>
    </message>
    <message>
        <source>Nothing was written, and nothing is lost. Below, − is theirs and + is yours; what you go on changing shows there, too.</source>
        <translation>Nada foi gravado e nada se perdeu. Abaixo, − é a versão deles e + é a sua; o que você continuar alterando também aparece ali.</translation>
    </message>
    <message>
        <source>%1 changed this configuration at %2, while you were editing it.</source>
        <translation>%1 alterou esta configuração em %2, enquanto você a editava.</translation>
    </message>
    <message>
        <source>Somebody else changed this configuration while you were editing it.</source>
        <translation>Outra pessoa alterou esta configuração enquanto você a editava.</translation>
    </message>
    <message>
        <source>Save yours over it</source>
        <translation>Salvar a sua por cima</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ficar com a deles</translation>
    </message>
    <message>
        <source>Somebody else made the same change meanwhile.</source>
        <translation>Outra pessoa fez a mesma alteração nesse meio-tempo.</translation>
    </message>
    <message>
        <source>There is nothing left to save.</source>
        <translation>Não resta nada a salvar.</translation>
    </message>
    <message>
        <source>What you changed was not saved.</source>
        <translation>O que você alterou não foi salvo.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuar editando</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>The console has left this database. Nothing was written.</source>
        <translation>O console saiu deste banco de dados. Nada foi gravado.</translation>
    </message>
    <message>
        <source>What you typed can still be copied.</source>
        <translation>O que você digitou ainda pode ser copiado.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nada foi gravado.</translation>
    </message>
    <message>
        <source>The configuration could not be read.</source>
        <translation>A configuração não pôde ser lida.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>Configuration of %1</source>
        <comment>an agent</comment>
        <translation>Configuração de %1</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulário</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>The JSON holds a mistake: mend it there, then the form shows it again.</source>
        <translation>O JSON tem um erro: corrija-o lá, e o formulário volta a mostrá-lo.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Why, for whoever looks at the versions later</source>
        <translation>Por quê, para quem olhar as versões depois</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>Salvar a configuração</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentDesk</name>
    <message>
        <source>The console has left this database: nothing can be saved to it from here.</source>
        <translation>O console saiu deste banco de dados: daqui nada mais pode ser salvo nele.</translation>
    </message>
    <message>
        <source>The agent could not be read.</source>
        <translation>O agente não pôde ser lido.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 foi acrescentado.</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 foi salvo.</translation>
    </message>
    <message>
        <source>Nothing was paused.</source>
        <translation>Nada foi pausado.</translation>
    </message>
    <message>
        <source>Nothing was resumed.</source>
        <translation>Nada foi retomado.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 está em pausa.</translation>
    </message>
    <message>
        <source>%1 works again.</source>
        <translation>%1 voltou a trabalhar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) are paused.</source>
        <translation>
            <numerusform>%Ln agente está em pausa.</numerusform>
            <numerusform>%Ln agentes estão em pausa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) work again.</source>
        <translation>
            <numerusform>%Ln agente voltou a trabalhar.</numerusform>
            <numerusform>%Ln agentes voltaram a trabalhar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s) could not be changed. %1</source>
        <translation>
            <numerusform>%Ln agente não pôde ser alterado. %1</numerusform>
            <numerusform>%Ln agentes não puderam ser alterados. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentForm</name>
    <message>
        <source>An amount in reais belongs here, with six decimals at most.</source>
        <translation>Aqui vai um valor em reais, com no máximo seis casas decimais.</translation>
    </message>
    <message>
        <source>Somebody else saved this agent while you were typing.</source>
        <translation>Outra pessoa salvou este agente enquanto você digitava.</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Novo agente</translation>
    </message>
    <message>
        <source>It starts with an empty configuration, which is edited once the agent is there.</source>
        <translation>Começa com uma configuração vazia, que se edita depois que o agente existir.</translation>
    </message>
    <message>
        <source>Add the agent</source>
        <translation>Acrescentar o agente</translation>
    </message>
    <message>
        <source>The agent was not added.</source>
        <translation>O agente não foi acrescentado.</translation>
    </message>
    <message>
        <source>Edit agent</source>
        <translation>Editar agente</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Salvar as alterações</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>As alterações não foram salvas.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>calendar-optimizer</source>
        <translation>calendar-optimizer</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Desempenho</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 a 100</translation>
    </message>
    <message>
        <source>Cost per run, R$</source>
        <translation>Custo por execução, R$</translation>
    </message>
    <message>
        <source>Other tenants see its name and state</source>
        <translation>Outras contas veem o nome e o estado</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentsModel</name>
    <message>
        <source>No run ended in the last 24 hours.</source>
        <translation>Nenhuma execução terminou nas últimas 24 horas.</translation>
    </message>
    <message>
        <source>No run of the last 24 hours has a duration.</source>
        <translation>Nenhuma execução das últimas 24 horas tem duração.</translation>
    </message>
    <message>
        <source>It has never run.</source>
        <translation>Nunca executou.</translation>
    </message>
</context>
<context>
    <name>sevenscale::AgentsPage</name>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Add a filter: success&lt;95, type:ads-analyst, failed&gt;0</source>
        <translation>Acrescentar filtro: success&lt;95, type:ads-analyst, failed&gt;0</translation>
    </message>
    <message>
        <source>No agents yet</source>
        <translation>Nenhum agente ainda</translation>
    </message>
    <message>
        <source>The agents that work for the clinics appear here once they are registered.</source>
        <translation>Os agentes que trabalham para as clínicas aparecem aqui assim que forem cadastrados.</translation>
    </message>
    <message>
        <source>No agent matches</source>
        <translation>Nenhum agente corresponde</translation>
    </message>
    <message>
        <source>The agents could not be loaded.</source>
        <translation>Não foi possível carregar os agentes.</translation>
    </message>
    <message>
        <source>The agents could not be refreshed; these are older.</source>
        <translation>Não foi possível atualizar os agentes; estes são mais antigos.</translation>
    </message>
    <message>
        <source>This agent could not be read.</source>
        <translation>Não foi possível ler este agente.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <translation>
            <numerusform>%Ln agente</numerusform>
            <numerusform>%Ln agentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln agent(s)</source>
        <translation>
            <numerusform>mais de %Ln agente</numerusform>
            <numerusform>mais de %Ln agentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln agent(s)</source>
        <translation>
            <numerusform>cerca de %Ln agente</numerusform>
            <numerusform>cerca de %Ln agentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Outcomes, 24 h</source>
        <translation>Resultados, 24 h</translation>
    </message>
    <message>
        <source>Last failures</source>
        <translation>Últimas falhas</translation>
    </message>
    <message>
        <source>Figures, 24 h</source>
        <translation>Números, 24 h</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Veja também</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>last run %1</source>
        <comment>how long ago</comment>
        <translation>última execução %1</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>nunca executou</translation>
    </message>
    <message>
        <source>health %1 of 100</source>
        <translation>saúde %1 de 100</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Sucesso</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%Ln falhou</numerusform>
            <numerusform>%Ln falharam</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 hoje</translation>
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
        <translation>Ver as execuções com falha</translation>
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
        <translation>Média</translation>
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
        <translation>Custo</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Desempenho</translation>
    </message>
    <message>
        <source>%1, as another program says</source>
        <translation>%1, segundo outro programa</translation>
    </message>
    <message>
        <source>Executions of this agent</source>
        <translation>Execuções deste agente</translation>
    </message>
    <message>
        <source>Its course over time</source>
        <translation>Evolução no tempo</translation>
    </message>
    <message>
        <source>Insights of this kind of agent</source>
        <translation>Insights deste tipo de agente</translation>
    </message>
    <message>
        <source>Log of this agent</source>
        <translation>Registros deste agente</translation>
    </message>
    <message>
        <source>No clinic</source>
        <translation>Sem clínica</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Novo agente</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Edit configuration…</source>
        <translation>Editar configuração…</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versões…</translation>
    </message>
    <message>
        <source>Clinics served, 24 h</source>
        <translation>Clínicas atendidas, 24 h</translation>
    </message>
    <message>
        <source>none failed</source>
        <comment>runs</comment>
        <translation>nenhuma falhou</translation>
    </message>
    <message>
        <source>Insights of this agent</source>
        <translation>Insights deste agente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln execução</numerusform>
            <numerusform>%Ln execuções</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::AnalyticsCanvas</name>
    <message>
        <source>per hour</source>
        <translation>por hora</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>por dia</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>Taxa de sucesso</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
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
        <translation>Todas</translation>
    </message>
    <message>
        <source>No executions in this time.</source>
        <translation>Nenhuma execução neste período.</translation>
    </message>
    <message>
        <source>No execution completed or failed.</source>
        <translation>Nenhuma execução concluiu nem falhou.</translation>
    </message>
    <message>
        <source>No execution with a known duration.</source>
        <translation>Nenhuma execução com duração conhecida.</translation>
    </message>
    <message>
        <source>No tokens in this time.</source>
        <translation>Nenhum token neste período.</translation>
    </message>
    <message>
        <source>Agents side by side</source>
        <translation>Agentes lado a lado</translation>
    </message>
    <message>
        <source>Reading the figures.</source>
        <translation>Lendo os números.</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Todos os agentes</translation>
    </message>
    <message>
        <source>1 agent</source>
        <translation>1 agente</translation>
    </message>
    <message>
        <source>%1 of %2 agents</source>
        <translation>%1 de %2 agentes</translation>
    </message>
    <message>
        <source>Agents shown: %1</source>
        <translation>Agentes mostrados: %1</translation>
    </message>
    <message>
        <source>Choose which agents are shown</source>
        <translation>Escolher os agentes mostrados</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>of those that ended</source>
        <translation>das que terminaram</translation>
    </message>
</context>
<context>
    <name>sevenscale::AnalyticsCompare</name>
    <message>
        <source>Agent and state</source>
        <translation>Agente e estado</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Sucesso</translation>
    </message>
    <message>
        <source>Duration: p50, p95, p99</source>
        <translation>Duração: p50, p95, p99</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>execution</comment>
        <translation>Última</translation>
    </message>
</context>
<context>
    <name>sevenscale::AnalyticsPage</name>
    <message>
        <source>Agent analytics</source>
        <translation>Desempenho dos agentes</translation>
    </message>
    <message>
        <source>The figures of the agents could not be read</source>
        <translation>Não foi possível ler os números dos agentes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>No agents yet</source>
        <translation>Nenhum agente ainda</translation>
    </message>
    <message>
        <source>With the first agent this page shows its executions, success, durations and tokens over time. Agents come in through the programs that write to this database; a login may also not be allowed to see them.</source>
        <translation>Com o primeiro agente, esta página mostra execuções, sucesso, durações e tokens ao longo do tempo. Os agentes chegam pelos programas que gravam neste banco; também pode ser que este usuário não tenha permissão para vê-los.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>The figures are from %1.</source>
        <comment>a moment</comment>
        <translation>Os números são de %1.</translation>
    </message>
    <message>
        <source>The figures could not be read again.</source>
        <translation>Não foi possível ler os números de novo.</translation>
    </message>
    <message>
        <source>The figures for this choice could not be read; those of the former one are shown.</source>
        <translation>Não foi possível ler os números desta seleção; ficam os da anterior.</translation>
    </message>
</context>
<context>
    <name>sevenscale::AnalyticsRow</name>
    <message>
        <source>No execution in this time</source>
        <translation>Nenhuma execução neste período</translation>
    </message>
    <message>
        <source>See failures</source>
        <translation>Ver falhas</translation>
    </message>
    <message>
        <source>See runs</source>
        <translation>Ver execuções</translation>
    </message>
    <message>
        <source>Success: %1</source>
        <translation>Sucesso: %1</translation>
    </message>
    <message>
        <source>Executions: %1</source>
        <translation>Execuções: %1</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <translation>Tokens: %1</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <comment>execution</comment>
        <translation>Última: %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>outcome, count, percent</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>No execution succeeded or failed, so there is no success rate.</source>
        <translation>Nenhuma execução concluiu nem falhou, por isso não há taxa de sucesso.</translation>
    </message>
    <message>
        <source>No execution with a known duration.</source>
        <translation>Nenhuma execução com duração conhecida.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>type of agent, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Health %1 of 100: 2.5 less for each point of success below 100, 1 less for each second of p95 above 10 s.</source>
        <translation>Saúde %1 de 100: 2,5 a menos por ponto de sucesso abaixo de 100, 1 a menos por segundo de p95 acima de 10 s.</translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n run(s) ended: too few to judge.</source>
        <translation>
            <numerusform>Menos de %n execução terminou: pouco para avaliar.</numerusform>
            <numerusform>Menos de %n execuções terminaram: pouco para avaliar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::BannerBar</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>sevenscale::BulkDialog</name>
    <message>
        <source>Looking which rows these are…</source>
        <translation>Vendo quais linhas são…</translation>
    </message>
    <message>
        <source>The rows could not be read</source>
        <translation>Não foi possível ler as linhas</translation>
    </message>
    <message>
        <source>These are too many rows</source>
        <translation>São linhas demais</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Não há nada a fazer</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>More than %1 rows match. So many are not changed in one go: add a filter that leaves fewer. Nothing was changed.</source>
        <translation>Mais de %1 linhas correspondem. Tantas não são alteradas de uma vez: adicione um filtro que deixe menos. Nada foi alterado.</translation>
    </message>
    <message>
        <source>Nothing is changed by looking.</source>
        <translation>Olhar não altera nada.</translation>
    </message>
    <message>
        <source>None of these rows is one for it. Nothing was changed.</source>
        <translation>Nenhuma destas linhas serve para isso. Nada foi alterado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those chosen are not there any more.</source>
        <translation>
            <numerusform>%Ln das escolhidas não existe mais.</numerusform>
            <numerusform>%Ln das escolhidas não existem mais.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows done</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Stopping after the rows that are on their way…</source>
        <translation>Parando depois das linhas que já estão a caminho…</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Você interrompeu.</translation>
    </message>
    <message>
        <source>Of the rows that are not known the answer was lost: they may be done or not.</source>
        <translation>A resposta das linhas não confirmadas se perdeu: podem ter sido feitas ou não.</translation>
    </message>
    <message>
        <source>Trying the rest again does nothing twice.</source>
        <translation>Tentar o restante de novo não faz nada duas vezes.</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>Copiar resultado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Não fazer nada</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Try the rest again</source>
        <translation>Tentar o restante de novo</translation>
    </message>
</context>
<context>
    <name>sevenscale::BulkModel</name>
    <message>
        <source>Not reached</source>
        <translation>Não alcançada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Recusada</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Não confirmada</translation>
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
        <translation>Não confirmada: a resposta se perdeu</translation>
    </message>
    <message>
        <source>Refused: no right to it, or it is gone</source>
        <translation>Recusada: sem direito a ela, ou não existe mais</translation>
    </message>
    <message>
        <source>Refused: it is not there any more</source>
        <translation>Recusada: não existe mais</translation>
    </message>
    <message>
        <source>Refused: it was changed meanwhile</source>
        <translation>Recusada: foi alterada nesse meio-tempo</translation>
    </message>
    <message>
        <source>Refused: that cannot be done to it</source>
        <translation>Recusada: isso não pode ser feito com ela</translation>
    </message>
    <message>
        <source>Refused: the database answered with an error</source>
        <translation>Recusada: o banco de dados respondeu com um erro</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>sevenscale::BulkRun</name>
    <message>
        <source>It was not taken back: %1</source>
        <translation>Não foi desfeito: %1</translation>
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
        <translation>Sem dados neste período</translation>
    </message>
    <message>
        <source>(not over yet)</source>
        <translation>(ainda em curso)</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientAround</name>
    <message>
        <source>Figures</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>Last executions</source>
        <translation>Últimas execuções</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anotações</translation>
    </message>
    <message>
        <source>Changes by people</source>
        <translation>Alterações por pessoas</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>value, day</comment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>antes: %1</translation>
    </message>
    <message>
        <source>Execution %1</source>
        <translation>Execução %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientBoardColumn</name>
    <message>
        <source>No clinic has another state.</source>
        <translation>Nenhuma clínica tem outro estado.</translation>
    </message>
    <message>
        <source>No clinic is in this state.</source>
        <translation>Nenhuma clínica está neste estado.</translation>
    </message>
    <message>
        <source>Showing the first %1 of %2.</source>
        <comment>cards of a column</comment>
        <translation>Mostrando as primeiras %1 de %2.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientBoardView</name>
    <message>
        <source>Other states</source>
        <translation>Outros estados</translation>
    </message>
    <message>
        <source>This filter cannot be read</source>
        <translation>Não foi possível ler este filtro</translation>
    </message>
    <message>
        <source>The clinics could not be loaded.</source>
        <translation>Não foi possível carregar as clínicas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientCardsModel</name>
    <message>
        <source>integrations connected: %1 of %2</source>
        <translation>integrações conectadas: %1 de %2</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Estado: %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientDesk</name>
    <message>
        <source>The connection that this form belongs to was closed. What you typed can be copied.</source>
        <translation>A conexão deste formulário foi encerrada. O que você digitou pode ser copiado.</translation>
    </message>
    <message>
        <source>The clinic could not be read.</source>
        <translation>Não foi possível ler a clínica.</translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation>“%1” foi cadastrada.</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>“%1” foi salva.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>arquivada</translation>
    </message>
    <message>
        <source>not archived</source>
        <translation>não arquivada</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” meanwhile, and it stays as they left it: %2.</source>
        <comment>clinic, its state</comment>
        <translation>Outra pessoa alterou “%1” nesse meio-tempo, e fica como ela deixou: %2.</translation>
    </message>
    <message>
        <source>“%1” is now: %2.</source>
        <comment>clinic, state</comment>
        <translation>“%1” agora está: %2.</translation>
    </message>
    <message>
        <source>“%1” was archived.</source>
        <translation>“%1” foi arquivada.</translation>
    </message>
    <message>
        <source>“%1” is out of the archive.</source>
        <translation>“%1” saiu do arquivo.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <comment>what holds again</comment>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>The note was not kept; it is still in its field.</source>
        <translation>A anotação não foi gravada; continua no campo.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientForm</name>
    <message>
        <source>Somebody else saved this clinic at %1, while you were typing.</source>
        <translation>Outra pessoa salvou esta clínica em %1, enquanto você digitava.</translation>
    </message>
    <message>
        <source>Somebody else saved this clinic while you were typing.</source>
        <translation>Outra pessoa salvou esta clínica enquanto você digitava.</translation>
    </message>
    <message>
        <source>They archived it.</source>
        <translation>Ela foi arquivada.</translation>
    </message>
    <message>
        <source>New clinic</source>
        <translation>Nova clínica</translation>
    </message>
    <message>
        <source>Only the name is needed; the rest can follow.</source>
        <translation>Só o nome é obrigatório; o resto pode vir depois.</translation>
    </message>
    <message>
        <source>Add the clinic</source>
        <translation>Cadastrar clínica</translation>
    </message>
    <message>
        <source>The clinic was not added.</source>
        <translation>A clínica não foi cadastrada.</translation>
    </message>
    <message>
        <source>Edit clinic</source>
        <translation>Editar clínica</translation>
    </message>
    <message>
        <source>This clinic is archived.</source>
        <translation>Esta clínica está arquivada.</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Salvar alterações</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>As alterações não foram salvas.</translation>
    </message>
    <message>
        <source>Recife, PE</source>
        <translation>Recife, PE</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 a 100</translation>
    </message>
    <message>
        <source>the agency&apos;s: %1</source>
        <translation>o da agência: %1</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>não informado</translation>
    </message>
    <message>
        <source>Reads as %1.</source>
        <translation>Lido como %1.</translation>
    </message>
    <message>
        <source>Reads as %1, but something else may have been meant.</source>
        <translation>Lido como %1, mas pode ser que se quis dizer outro valor.</translation>
    </message>
    <message>
        <source>Write it like %1.</source>
        <translation>Escreva como %1.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Escrever %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientNotes</name>
    <message>
        <source>Add a note…</source>
        <translation>Acrescentar uma anotação…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anotação</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Acrescentar anotação</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A note holds %1 characters.</source>
        <translation>Uma anotação comporta %1 caracteres.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientsModel</name>
    <message>
        <source>Archived on %1.</source>
        <translation>Arquivada em %1.</translation>
    </message>
    <message>
        <source>No revenue has been entered.</source>
        <translation>Nenhum faturamento foi informado.</translation>
    </message>
    <message>
        <source>Typed as “%1”. %2</source>
        <comment>revenue as typed, what is odd about it</comment>
        <translation>Digitado como “%1”. %2</translation>
    </message>
    <message>
        <source>This clinic has no integration.</source>
        <translation>Esta clínica não tem integração.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>connected integrations of all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The worst of them: %1</source>
        <translation>A pior delas: %1</translation>
    </message>
    <message>
        <source>No day of this clinic has a return on investment.</source>
        <translation>Nenhum dia desta clínica tem retorno sobre o investimento.</translation>
    </message>
    <message>
        <source>No insight about this clinic yet.</source>
        <translation>Nenhum insight sobre esta clínica ainda.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ClientsPage</name>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>Add a filter: city:Recife, plan:pro, performance&lt;60</source>
        <translation>Acrescentar filtro: city:Recife, plan:pro, performance&lt;60</translation>
    </message>
    <message>
        <source>No clinics yet</source>
        <translation>Nenhuma clínica ainda</translation>
    </message>
    <message>
        <source>No clinic matches</source>
        <translation>Nenhuma clínica corresponde</translation>
    </message>
    <message>
        <source>The clinics could not be loaded.</source>
        <translation>Não foi possível carregar as clínicas.</translation>
    </message>
    <message>
        <source>The clinics could not be refreshed; these are older.</source>
        <translation>Não foi possível atualizar as clínicas; estas são mais antigas.</translation>
    </message>
    <message>
        <source>This clinic could not be read.</source>
        <translation>Não foi possível ler esta clínica.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln clinic(s)</source>
        <translation>
            <numerusform>%Ln clínica</numerusform>
            <numerusform>%Ln clínicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln clinic(s)</source>
        <translation>
            <numerusform>mais de %Ln clínica</numerusform>
            <numerusform>mais de %Ln clínicas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln clinic(s)</source>
        <translation>
            <numerusform>cerca de %Ln clínica</numerusform>
            <numerusform>cerca de %Ln clínicas</numerusform>
        </translation>
    </message>
    <message>
        <source>Last days</source>
        <translation>Últimos dias</translation>
    </message>
    <message>
        <source>Integrations</source>
        <translation>Integrações</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Insights</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cadastro</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Veja também</translation>
    </message>
    <message>
        <source>plan %1</source>
        <translation>plano %1</translation>
    </message>
    <message>
        <source>client since %1</source>
        <translation>cliente desde %1</translation>
    </message>
    <message>
        <source>Revenue, R$</source>
        <translation>Faturamento, R$</translation>
    </message>
    <message>
        <source>check how it was typed</source>
        <translation>confira como foi digitada</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>The revenue “%1” is ambiguous</source>
        <translation>O faturamento “%1” é ambíguo</translation>
    </message>
    <message>
        <source>The revenue “%1” cannot be read</source>
        <translation>Não foi possível ler o faturamento “%1”</translation>
    </message>
    <message>
        <source>Revenue, typed</source>
        <translation>Faturamento, digitado</translation>
    </message>
    <message>
        <source>No revenue has been entered.</source>
        <translation>Nenhum faturamento foi informado.</translation>
    </message>
    <message>
        <source>Revenue, read</source>
        <translation>Faturamento, lido</translation>
    </message>
    <message>
        <source>There is no amount in it.</source>
        <translation>Não há valor nela.</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Desempenho</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 de 100</translation>
    </message>
    <message>
        <source>Last insight</source>
        <translation>Último insight</translation>
    </message>
    <message>
        <source>No insight about this clinic yet.</source>
        <translation>Nenhum insight sobre esta clínica ainda.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arquivada</translation>
    </message>
    <message>
        <source>Contact data is masked. Who has the right may reveal it; that is recorded.</source>
        <translation>Os dados de contato estão mascarados. Quem tem permissão pode revelá-los; isso fica registrado.</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>nenhum informado</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefone</translation>
    </message>
    <message>
        <source>Executions of this clinic</source>
        <translation>Execuções desta clínica</translation>
    </message>
    <message>
        <source>Failed executions, 24 h</source>
        <translation>Execuções com falha, 24 h</translation>
    </message>
    <message>
        <source>Integrations of this clinic</source>
        <translation>Integrações desta clínica</translation>
    </message>
    <message>
        <source>Insights about this clinic</source>
        <translation>Insights sobre esta clínica</translation>
    </message>
    <message>
        <source>Log of this clinic</source>
        <translation>Registros desta clínica</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Faturamento</translation>
    </message>
    <message>
        <source>New patients</source>
        <translation>Novos pacientes</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>Faltas</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation>Última sincronização: %1</translation>
    </message>
    <message>
        <source>It has never been synced.</source>
        <translation>Nunca foi sincronizada.</translation>
    </message>
    <message>
        <source>%1 of %2 connected</source>
        <translation>%1 de %2 conectadas</translation>
    </message>
    <message>
        <source>Insight without a title</source>
        <translation>Insight sem título</translation>
    </message>
    <message>
        <source>The clinics that the agency looks after appear here. Add the first one with “New clinic”.</source>
        <translation>As clínicas que a agência atende aparecem aqui. Cadastre a primeira em “Nova clínica”.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arquivar</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Tirar do arquivo</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <comment>a state</comment>
        <translation>Mover para “%1”</translation>
    </message>
    <message>
        <source>New clinic</source>
        <translation>Nova clínica</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Quadro</translation>
    </message>
    <message>
        <source>Mend…</source>
        <translation>Corrigir…</translation>
    </message>
</context>
<context>
    <name>sevenscale::CommandDesk</name>
    <message>
        <source>The command was taken back.</source>
        <translation>O comando foi retirado.</translation>
    </message>
    <message>
        <source>It was too late to take the command back: a worker had begun it.</source>
        <translation>Era tarde para retirar o comando: um executor já tinha começado.</translation>
    </message>
    <message>
        <source>The command was not taken back.</source>
        <translation>O comando não foi retirado.</translation>
    </message>
</context>
<context>
    <name>sevenscale::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Go to a page, a clinic, an agent, or do something</source>
        <translation>Ir para uma página, clínica ou agente, ou fazer algo</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nada encontrado para “%1”</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>opens</source>
        <comment>the key Enter</comment>
        <translation>abre</translation>
    </message>
    <message>
        <source>closes</source>
        <comment>the key Esc</comment>
        <translation>fecha</translation>
    </message>
</context>
<context>
    <name>sevenscale::CommandRow</name>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
</context>
<context>
    <name>sevenscale::CommandRows</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>sevenscale::CompareDialog</name>
    <message>
        <source>Two runs compared</source>
        <translation>Duas execuções comparadas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Place in the data</source>
        <translation>Lugar nos dados</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferença</translation>
    </message>
    <message>
        <source>Earlier run</source>
        <translation>Execução anterior</translation>
    </message>
    <message>
        <source>Later run</source>
        <translation>Execução posterior</translation>
    </message>
    <message>
        <source>The two runs could not be read.</source>
        <translation>Não foi possível ler as duas execuções.</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>different</source>
        <translation>diferente</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 depois</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
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
        <translation>Custo por execução, hoje</translation>
    </message>
    <message numerus="yes">
        <source>Data: the first %Ln difference(s)</source>
        <translation>
            <numerusform>Dados: a primeira diferença</numerusform>
            <numerusform>Dados: as primeiras %Ln diferenças</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data: %Ln difference(s)</source>
        <translation>
            <numerusform>Dados: %Ln diferença</numerusform>
            <numerusform>Dados: %Ln diferenças</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>The data of both runs is the same.</source>
        <translation>Os dados das duas execuções são iguais.</translation>
    </message>
    <message>
        <source>(all of it)</source>
        <translation>(tudo)</translation>
    </message>
    <message>
        <source>added</source>
        <translation>adicionado</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removido</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>alterado</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConfigVersions</name>
    <message>
        <source>Version %1</source>
        <translation>Versão %1</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>um programa</translation>
    </message>
    <message>
        <source>the version before it</source>
        <translation>a versão anterior</translation>
    </message>
    <message>
        <source>the text being edited</source>
        <translation>o texto em edição</translation>
    </message>
    <message>
        <source>version %1, which is in force</source>
        <translation>versão %1, a que vale</translation>
    </message>
    <message>
        <source>version %1</source>
        <comment>in the middle of a sentence</comment>
        <translation>versão %1</translation>
    </message>
    <message>
        <source>This version is in force.</source>
        <translation>Esta é a versão que vale.</translation>
    </message>
    <message>
        <source>The version before it is not loaded yet: ask for older ones.</source>
        <translation>A versão anterior ainda não foi carregada: peça as mais antigas.</translation>
    </message>
    <message>
        <source>They show no difference. Values of secrets may differ; they are not shown.</source>
        <translation>Nenhuma diferença aparece. Valores secretos podem diferir; eles não são mostrados.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Older versions</source>
        <translation>Versões mais antigas</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>comparada com</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparada com</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Restaurar esta versão</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConflictView</name>
    <message>
        <source>As it was</source>
        <translation>Como estava</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Da outra pessoa</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Minha</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>escolha</translation>
    </message>
    <message>
        <source>%1 (the same in both)</source>
        <comment>a value</comment>
        <translation>%1 (igual nas duas)</translation>
    </message>
    <message>
        <source>%1, theirs: %2</source>
        <comment>field, value</comment>
        <translation>%1, da outra pessoa: %2</translation>
    </message>
    <message>
        <source>%1, mine: %2</source>
        <comment>field, value</comment>
        <translation>%1, minha: %2</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConnectionDialog</name>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Testar conexão</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Abrir demonstração</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>Remover conexão</translation>
    </message>
    <message>
        <source>Remove the saved connection “%1”?</source>
        <translation>Remover a conexão salva “%1”?</translation>
    </message>
    <message>
        <source>Its password is taken out of the keychain. The database stays as it is.</source>
        <translation>A senha sai do chaveiro. O banco de dados fica como está.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Parar o teste</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConnectionForm</name>
    <message>
        <source>Root certificate</source>
        <translation>Certificado raiz</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>Certificados (*.crt *.pem *.cer);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Linha de conexão</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar a senha</translation>
    </message>
    <message>
        <source>Keep it in this computer&apos;s keychain</source>
        <translation>Guardar no chaveiro deste computador</translation>
    </message>
    <message>
        <source>The keychain does not answer, so the password cannot be kept and is asked for at each start.</source>
        <translation>O chaveiro não responde; a senha não pode ser guardada e é pedida a cada início.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Criptografia</translation>
    </message>
    <message>
        <source>A file; empty: the one in ~/.postgresql</source>
        <translation>Um arquivo; vazio: o de ~/.postgresql</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Salvar como</translation>
    </message>
    <message>
        <source>A name; empty: do not save</source>
        <translation>Um nome; vazio: não salvar</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>How to write the connection</source>
        <translation>Como escrever a conexão</translation>
    </message>
    <message>
        <source>Encrypted, certificate and name checked</source>
        <translation>Criptografada, confere certificado e nome</translation>
    </message>
    <message>
        <source>Encrypted, certificate checked</source>
        <translation>Criptografada, confere certificado</translation>
    </message>
    <message>
        <source>Encrypted, server not checked</source>
        <translation>Criptografada, sem conferir o servidor</translation>
    </message>
    <message>
        <source>Encrypted where the server offers it</source>
        <translation>Criptografada se o servidor oferecer</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sem criptografia</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Não informado</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produção</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Homologação</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demonstração</translation>
    </message>
    <message>
        <source>An invented agency with 24 clinics and 90 days of figures, in a file on this computer. Everything works on it, without a server and without a password.</source>
        <translation>Uma agência inventada com 24 clínicas e 90 dias de números, em um arquivo neste computador. Tudo funciona nela, sem servidor e sem senha.</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produção</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>homologação</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS: %1</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nova conexão</translation>
    </message>
    <message>
        <source>A PostgreSQL or Supabase database. Take the direct connection or the pooler in session mode (port 5432), and a login of your own.</source>
        <translation>Um banco PostgreSQL ou Supabase. Use a conexão direta ou o pooler em modo de sessão (porta 5432), com um usuário só seu.</translation>
    </message>
    <message>
        <source>Empty: the one in the keychain</source>
        <translation>Vazio: a do chaveiro</translation>
    </message>
    <message>
        <source>Replaces the saved connection of this name.</source>
        <translation>Substitui a conexão salva com este nome.</translation>
    </message>
    <message>
        <source>Password and data can be read on the way to this server.</source>
        <translation>A senha e os dados podem ser lidos no caminho até este servidor.</translation>
    </message>
    <message>
        <source>Another computer could pass itself off as this server.</source>
        <translation>Outro computador poderia se passar por este servidor.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConnectionList</name>
    <message>
        <source>Connections</source>
        <translation>Conexões</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demonstração</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>neste computador</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nova conexão</translation>
    </message>
</context>
<context>
    <name>sevenscale::ConnectionReportView</name>
    <message>
        <source>The server was not reached: nothing answers at this address. Check host, port and network.</source>
        <translation>Não foi possível chegar ao servidor: nada responde neste endereço. Confira servidor, porta e rede.</translation>
    </message>
    <message>
        <source>The server was not reached: it did not answer in time. Check host and port; a firewall may be in the way.</source>
        <translation>Não foi possível chegar ao servidor: ele não respondeu a tempo. Confira servidor e porta; pode haver um firewall no caminho.</translation>
    </message>
    <message>
        <source>The login failed: the server refused the name or the password. Type them again, or ask whoever administers the database for new ones.</source>
        <translation>Não foi possível entrar no servidor: usuário ou senha recusados. Digite de novo, ou peça novos a quem administra o banco.</translation>
    </message>
    <message>
        <source>The connection was broken off: the server&apos;s certificate is missing or not trusted. Check the host name, or choose the server&apos;s root certificate.</source>
        <translation>A conexão foi interrompida: o certificado do servidor falta ou não é confiável. Confira o nome do servidor, ou escolha o certificado raiz dele.</translation>
    </message>
    <message>
        <source>The connection was not tried: what is written here cannot be read. Correct it; the technical text says where.</source>
        <translation>A conexão não foi tentada: não foi possível ler o que está escrito. Corrija; o texto técnico diz onde.</translation>
    </message>
    <message>
        <source>The login worked, but it has no right to the data. Ask an administrator of the workspace for a membership.</source>
        <translation>A entrada deu certo, mas este usuário não tem permissão sobre os dados. Peça a quem administra o espaço de trabalho que o inclua.</translation>
    </message>
    <message>
        <source>The database was reached, but is not set up for this console. Connect, and run the migration.</source>
        <translation>O banco de dados respondeu, mas não está preparado para este console. Conecte e faça a migração.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it is there, and that it is yours.</source>
        <translation>Não foi possível ler o arquivo. Confira se ele existe e se é seu.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>O teste foi cancelado.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalhes técnicos</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Criptografia</translation>
    </message>
    <message>
        <source>Not needed on this machine</source>
        <translation>Desnecessária nesta máquina</translation>
    </message>
    <message>
        <source>None: passwords and data can be read on the way</source>
        <translation>Nenhuma: senhas e dados podem ser lidos no caminho</translation>
    </message>
    <message>
        <source>owns the database and sees everything</source>
        <translation>é dono do banco e vê tudo</translation>
    </message>
    <message>
        <source>a person&apos;s login</source>
        <translation>usuário de uma pessoa</translation>
    </message>
    <message>
        <source>the supervisor&apos;s login</source>
        <translation>usuário do supervisor</translation>
    </message>
    <message>
        <source>a member of nothing, sees no data</source>
        <translation>sem vínculo, não vê nenhum dado</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Version %1, newer than this console&apos;s %2: update the console</source>
        <translation>Versão %1, mais nova que a %2 deste console: atualize o console</translation>
    </message>
    <message numerus="yes">
        <source>Not set up yet: %n step(s) to do</source>
        <translation>
            <numerusform>Ainda não preparado: falta %n etapa</numerusform>
            <numerusform>Ainda não preparado: faltam %n etapas</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Versão %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) to do</source>
        <translation>
            <numerusform>falta %n etapa</numerusform>
            <numerusform>faltam %n etapas</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1, complete</source>
        <translation>Versão %1, completo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tudo</translation>
    </message>
    <message>
        <source>May read</source>
        <translation>Pode ler</translation>
    </message>
    <message>
        <source>May change</source>
        <translation>Pode alterar</translation>
    </message>
</context>
<context>
    <name>sevenscale::Console</name>
    <message>
        <source>The link leads to a page that is not here.</source>
        <translation>O link leva a uma página que não existe aqui.</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Abrir o link</translation>
    </message>
</context>
<context>
    <name>sevenscale::CredentialsDialog</name>
    <message>
        <source>Another field</source>
        <translation>Outro campo</translation>
    </message>
    <message>
        <source>They expire on</source>
        <translation>Vencem em</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Replace credentials</source>
        <translation>Trocar credenciais</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>O que acontece depois</translation>
    </message>
    <message>
        <source>They take the place of those before. The worker uses them at the next sync; until then the integration stays as it is. That they were replaced, by whom and when stands in the audit log, the values do not.</source>
        <translation>Elas tomam o lugar das anteriores. O worker as usa na próxima sincronização; até lá a integração fica como está. Que foram trocadas, por quem e quando fica na auditoria; os valores, não.</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nome do campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Paste or type; nobody sees it</source>
        <translation>Cole ou digite; ninguém vê</translation>
    </message>
    <message>
        <source>They are sealed on this computer to the worker&apos;s key %1. Nobody can read them back, neither here nor in the database.</source>
        <comment>fingerprint</comment>
        <translation>São seladas neste computador para a chave %1 do worker. Ninguém consegue lê-las de volta, nem aqui nem no banco de dados.</translation>
    </message>
    <message>
        <source>Credentials are sealed on this computer, so that nobody but the worker can read them.</source>
        <translation>As credenciais são seladas neste computador, para que só o worker possa lê-las.</translation>
    </message>
    <message>
        <source>No worker has registered a key to seal to (worker_keys), so nothing can be replaced yet.</source>
        <translation>Nenhum worker registrou uma chave para selar (worker_keys); por isso ainda não dá para trocar nada.</translation>
    </message>
    <message>
        <source>The worker&apos;s key cannot be used: %1</source>
        <translation>A chave do worker não pode ser usada: %1</translation>
    </message>
    <message>
        <source>The worker&apos;s key was replaced meanwhile. Nothing was saved; type them once more.</source>
        <translation>A chave do worker foi trocada nesse meio-tempo. Nada foi salvo; digite de novo.</translation>
    </message>
    <message>
        <source>Nothing was saved: %1 They stay sealed here until the window closes.</source>
        <translation>Nada foi salvo: %1 Elas ficam seladas aqui até a janela fechar.</translation>
    </message>
    <message>
        <source>Nothing was saved: %1</source>
        <translation>Nada foi salvo: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractere</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::DashboardMetricsModel</name>
    <message>
        <source>This row says no day.</source>
        <translation>Esta linha não diz o dia.</translation>
    </message>
</context>
<context>
    <name>sevenscale::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Previous (Alt+Left)</source>
        <translation>Anterior (Alt+Esquerda)</translation>
    </message>
    <message>
        <source>Next (Alt+Right)</source>
        <translation>Próxima (Alt+Direita)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fechar (Esc)</translation>
    </message>
</context>
<context>
    <name>sevenscale::DiffView</name>
    <message numerus="yes">
        <source>⋯ %Ln line(s) that are the same</source>
        <translation>
            <numerusform>⋯ %Ln linha igual</numerusform>
            <numerusform>⋯ %Ln linhas iguais</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::EmptyState</name>
    <message>
        <source>Technical details</source>
        <translation>Detalhes técnicos</translation>
    </message>
</context>
<context>
    <name>sevenscale::ErrorGroupsModel</name>
    <message>
        <source>Nothing is known of its course.</source>
        <translation>Nada se sabe da sua evolução.</translation>
    </message>
    <message>
        <source>At its most %1 at a time</source>
        <translation>No máximo %1 de cada vez</translation>
    </message>
    <message>
        <source>These runs failed without telling an error.</source>
        <translation>Estas execuções falharam sem dizer o erro.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>novo</translation>
    </message>
    <message>
        <source>Not seen before in this stretch of time: it began in the last 24 hours.</source>
        <translation>Não tinha aparecido antes neste período: começou nas últimas 24 horas.</translation>
    </message>
    <message>
        <source>It began more than 24 hours ago, or nothing older was looked at.</source>
        <translation>Começou há mais de 24 horas, ou nada mais antigo foi considerado.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ErrorGroupsView</name>
    <message>
        <source>Errors by kind</source>
        <translation>Erros por tipo</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %Ln failed run(s) were looked at, since %1</source>
        <translation>
            <numerusform>Só a execução com falha mais recente foi considerada, desde %1</numerusform>
            <numerusform>Só as %Ln execuções com falha mais recentes foram consideradas, desde %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed run(s) since %1</source>
        <translation>
            <numerusform>%Ln execução com falha desde %1</numerusform>
            <numerusform>%Ln execuções com falha desde %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This filter cannot be read</source>
        <translation>Este filtro não pode ser lido</translation>
    </message>
    <message>
        <source>The errors could not be loaded.</source>
        <translation>Não foi possível carregar os erros.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>No run failed</source>
        <translation>Nenhuma execução falhou</translation>
    </message>
    <message>
        <source>None of the runs of this list failed in this stretch of time. A filter by date looks at another one.</source>
        <translation>Nenhuma execução desta lista falhou neste período. Um filtro por data mostra outro.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ExecutionsModel</name>
    <message>
        <source>A negative duration was recorded: it counts as none.</source>
        <translation>Foi registrada uma duração negativa: não conta.</translation>
    </message>
    <message>
        <source>It is still running: so long until now.</source>
        <translation>Ainda em andamento: tempo até agora.</translation>
    </message>
    <message>
        <source>No duration has been recorded.</source>
        <translation>Nenhuma duração foi registrada.</translation>
    </message>
    <message>
        <source>No status has been recorded.</source>
        <translation>Nenhum estado foi registrado.</translation>
    </message>
    <message>
        <source>This run belongs to no agent.</source>
        <translation>Esta execução não é de nenhum agente.</translation>
    </message>
    <message>
        <source>This run belongs to no clinic.</source>
        <translation>Esta execução não é de uma clínica.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ExecutionsPage</name>
    <message>
        <source>Executions</source>
        <translation>Execuções</translation>
    </message>
    <message>
        <source>Add a filter: agent:agenda, duration&gt;5s, -client:17</source>
        <translation>Acrescentar filtro: agent:agenda, duration&gt;5s, -client:17</translation>
    </message>
    <message>
        <source>No executions yet</source>
        <translation>Nenhuma execução ainda</translation>
    </message>
    <message>
        <source>Each run of an agent appears here as soon as it starts.</source>
        <translation>Cada execução de um agente aparece aqui assim que começa.</translation>
    </message>
    <message>
        <source>No execution matches</source>
        <translation>Nenhuma execução corresponde</translation>
    </message>
    <message>
        <source>The executions could not be loaded.</source>
        <translation>Não foi possível carregar as execuções.</translation>
    </message>
    <message>
        <source>The executions could not be refreshed; these are older.</source>
        <translation>Não foi possível atualizar as execuções; estas são mais antigas.</translation>
    </message>
    <message>
        <source>This execution could not be read.</source>
        <translation>Não foi possível ler esta execução.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln execution(s)</source>
        <translation>
            <numerusform>%Ln execução</numerusform>
            <numerusform>%Ln execuções</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln execution(s)</source>
        <translation>
            <numerusform>mais de %Ln execução</numerusform>
            <numerusform>mais de %Ln execuções</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln execution(s)</source>
        <translation>
            <numerusform>cerca de %Ln execução</numerusform>
            <numerusform>cerca de %Ln execuções</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Veja também</translation>
    </message>
    <message>
        <source>Data of the execution</source>
        <translation>Dados da execução</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>tentativa %1 de %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>tentativa %1</translation>
    </message>
    <message>
        <source>started by %1</source>
        <translation>origem: %1</translation>
    </message>
    <message>
        <source>p95: %1</source>
        <comment>of the agent</comment>
        <translation>p95: %1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
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
        <translation>código %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>where an error came from</comment>
        <translation>de %1</translation>
    </message>
    <message>
        <source>may be retried</source>
        <translation>pode ser repetida</translation>
    </message>
    <message>
        <source>a retry would fail again</source>
        <translation>repetir falharia de novo</translation>
    </message>
    <message>
        <source>Failures of this agent, 24 h</source>
        <translation>Falhas deste agente, 24 h</translation>
    </message>
    <message numerus="yes">
        <source>the first %n step(s)</source>
        <translation>
            <numerusform>a primeira etapa</numerusform>
            <numerusform>as %n primeiras etapas</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs of this agent</source>
        <translation>Execuções deste agente</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>O agente</translation>
    </message>
    <message>
        <source>Runs for this clinic</source>
        <translation>Execuções para esta clínica</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>A clínica</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes e depois</translation>
    </message>
    <message>
        <source>Before</source>
        <comment>the run before this one</comment>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <comment>the run after this one</comment>
        <translation>Depois</translation>
    </message>
    <message>
        <source>same agent and clinic</source>
        <translation>mesmo agente e clínica</translation>
    </message>
    <message>
        <source>same agent</source>
        <translation>mesmo agente</translation>
    </message>
</context>
<context>
    <name>sevenscale::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>All rows that the filter leaves, in the order of the list.</source>
        <translation>Todas as linhas que o filtro deixa, na ordem da lista.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Pasta de trabalho do Excel (.xlsx)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (.csv)</source>
        <translation>CSV para planilhas (.csv)</translation>
    </message>
    <message>
        <source>Texts that a spreadsheet would take for a formula begin with an apostrophe.</source>
        <translation>Textos que uma planilha tomaria por fórmula começam com um apóstrofo.</translation>
    </message>
    <message>
        <source>CSV for programs (.csv)</source>
        <translation>CSV para programas (.csv)</translation>
    </message>
    <message>
        <source>The schema&apos;s names, every text as it is.</source>
        <translation>Os nomes do esquema, cada texto como está.</translation>
    </message>
    <message>
        <source>JSON Lines (.jsonl)</source>
        <translation>JSON Lines (.jsonl)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message numerus="yes">
        <source>The %n visible one(s)</source>
        <translation>
            <numerusform>A única visível</numerusform>
            <numerusform>As %n visíveis</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them, documents too</source>
        <translation>Todas, também os documentos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir a pasta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar para</translation>
    </message>
    <message>
        <source>Counting the rows…</source>
        <translation>Contando as linhas…</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <comment>progress</comment>
        <translation>%1 de %2 linhas</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were cut at the 32,767 characters that a cell of Excel holds.</source>
        <translation>
            <numerusform>%n texto foi cortado nos 32.767 caracteres que cabem em uma célula do Excel.</numerusform>
            <numerusform>%n textos foram cortados nos 32.767 caracteres que cabem em uma célula do Excel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Cancelado. Nada foi gravado.</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Nothing of it was kept; choose another place, or make room.</source>
        <translation>Não foi possível gravar o arquivo: %1. Nada dele ficou; escolha outro lugar ou libere espaço.</translation>
    </message>
    <message>
        <source>The export failed: %1 Nothing of it was kept.</source>
        <translation>A exportação falhou: %1 Nada dela ficou.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s) that the filter leaves, in the order of the list.</source>
        <translation>
            <numerusform>A única linha que o filtro deixa.</numerusform>
            <numerusform>Todas as %Ln linhas que o filtro deixa, na ordem da lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1.</source>
        <comment>a file</comment>
        <translation>
            <numerusform>%Ln linha está em %1.</numerusform>
            <numerusform>%Ln linhas estão em %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 já existe. Substituir?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
</context>
<context>
    <name>sevenscale::FacetBar</name>
    <message>
        <source>Click: only these. Alt+click: all but these.</source>
        <translation>Clique: só estas. Alt+clique: todas menos estas.</translation>
    </message>
</context>
<context>
    <name>sevenscale::FacetPanel</name>
    <message>
        <source>fewer</source>
        <translation>menos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more…</source>
        <translation>
            <numerusform>mais %Ln…</numerusform>
            <numerusform>mais %Ln…</numerusform>
        </translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>Refinar</translation>
    </message>
    <message>
        <source>Hide the facets</source>
        <translation>Ocultar as facetas</translation>
    </message>
</context>
<context>
    <name>sevenscale::FacetValueButton</name>
    <message>
        <source>not %1</source>
        <translation>não %1</translation>
    </message>
    <message>
        <source>Click: these, beside others that are chosen. Alt+click: all but these.</source>
        <translation>Clique: estes, além dos outros escolhidos. Alt+clique: todos menos estes.</translation>
    </message>
</context>
<context>
    <name>sevenscale::FilterBar</name>
    <message>
        <source>Remove filter: %1 %2</source>
        <translation>Remover filtro: %1 %2</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Remover este filtro</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Acrescentar filtro</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>Caractere %1: %2</translation>
    </message>
</context>
<context>
    <name>sevenscale::FilterSuggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugestões</translation>
    </message>
</context>
<context>
    <name>sevenscale::FormFieldEditor</name>
    <message>
        <source>Replace…</source>
        <translation>Substituir…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Keep the recorded one</source>
        <translation>Manter o que está gravado</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>será removido</translation>
    </message>
</context>
<context>
    <name>sevenscale::FrameActions</name>
    <message>
        <source>reload update read again</source>
        <comment>words that find Refresh in the palette</comment>
        <translation>recarregar reler refresh</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>day bright appearance</source>
        <comment>words that find Light theme in the palette</comment>
        <translation>dia aparência light</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema escuro</translation>
    </message>
    <message>
        <source>night appearance</source>
        <comment>words that find Dark theme in the palette</comment>
        <translation>noite aparência dark</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema do sistema</translation>
    </message>
    <message>
        <source>automatic appearance</source>
        <comment>words that find Theme of the system in the palette</comment>
        <translation>automático aparência</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>database server login demo workspace</source>
        <comment>words that find Connection in the palette</comment>
        <translation>banco servidor usuário senha demonstração conectar</translation>
    </message>
    <message>
        <source>help shortcuts</source>
        <comment>words that find Keyboard in the palette</comment>
        <translation>ajuda atalhos teclas</translation>
    </message>
    <message>
        <source>version licence help</source>
        <comment>words that find About in the palette</comment>
        <translation>versão licença ajuda</translation>
    </message>
    <message>
        <source>exit close</source>
        <comment>words that find Quit in the palette</comment>
        <translation>fechar encerrar</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation>Conexão…</translation>
    </message>
    <message>
        <source>Keyboard…</source>
        <translation>Teclado…</translation>
    </message>
    <message>
        <source>About SevenScale Console</source>
        <translation>Sobre o SevenScale Console</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
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
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <translation>Ao vivo · %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Ao vivo</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Desatualizado</translation>
    </message>
    <message>
        <source>Stale since %1</source>
        <translation>Desatualizado desde %1</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>Offline · as of %1</source>
        <translation>Sem conexão · dados de %1</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>Atualizar (F5)</translation>
    </message>
</context>
<context>
    <name>sevenscale::HealthStrip</name>
    <message>
        <source>Health: %1 moments, %2 with trouble, %3 without data</source>
        <translation>Saúde: %1 momentos, %2 com problema, %3 sem dados</translation>
    </message>
</context>
<context>
    <name>sevenscale::InsightCards</name>
    <message>
        <source>Insight without a title</source>
        <translation>Insight sem título</translation>
    </message>
    <message>
        <source>Its data tells nothing that can be shown here; open it to see the data.</source>
        <translation>Seus dados não dizem nada que caiba aqui; abra para ver os dados.</translation>
    </message>
    <message>
        <source>Not handled after all</source>
        <translation>Desfazer: não tratado</translation>
    </message>
    <message>
        <source>Mark as handled</source>
        <translation>Marcar como tratado</translation>
    </message>
    <message>
        <source>handled %1</source>
        <comment>a day and time</comment>
        <translation>tratado em %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::InsightDesk</name>
    <message>
        <source>The insight was not marked.</source>
        <translation>O insight não foi marcado.</translation>
    </message>
    <message numerus="yes">
        <source>The insight has %n star(s) from you.</source>
        <translation>
            <numerusform>O insight tem %n estrela sua.</numerusform>
            <numerusform>O insight tem %n estrelas suas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your rating was taken back.</source>
        <translation>Sua nota foi retirada.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>The insight is marked as handled.</source>
        <translation>O insight foi marcado como tratado.</translation>
    </message>
    <message>
        <source>The insight is not handled any more.</source>
        <translation>O insight não está mais marcado como tratado.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n insight(s) as handled?</source>
        <translation>
            <numerusform>Marcar %n insight como tratado?</numerusform>
            <numerusform>Marcar %n insights como tratados?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n insight(s) as not handled?</source>
        <translation>
            <numerusform>Marcar %n insight como não tratado?</numerusform>
            <numerusform>Marcar %n insights como não tratados?</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody who sees them sees it, with your name.</source>
        <translation>Todos que os veem verão isto, com o seu nome.</translation>
    </message>
    <message numerus="yes">
        <source>%n of those chosen is so already, and stays.</source>
        <translation>
            <numerusform>%n dos escolhidos já está assim e fica.</numerusform>
            <numerusform>%n dos escolhidos já estão assim e ficam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as handled</source>
        <translation>Marcar como tratado</translation>
    </message>
    <message>
        <source>Mark as not handled</source>
        <translation>Marcar como não tratado</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Tratado</translation>
    </message>
    <message>
        <source>Not handled</source>
        <translation>Não tratado</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Desfeito</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>Outra pessoa mudou isto nesse meio-tempo.</translation>
    </message>
</context>
<context>
    <name>sevenscale::InsightsModel</name>
    <message>
        <source>This insight has no title; its data is in the pane.</source>
        <translation>Este insight não tem título; os dados estão no painel ao lado.</translation>
    </message>
    <message>
        <source>This insight belongs to no clinic.</source>
        <translation>Este insight não é de nenhuma clínica.</translation>
    </message>
    <message>
        <source>Nobody has rated it.</source>
        <translation>Ninguém deu nota.</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <comment>rating</comment>
        <translation>%1 de 5</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>tratado</translation>
    </message>
    <message>
        <source>Nobody has marked it as handled.</source>
        <translation>Ninguém marcou como tratado.</translation>
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
        <translation>Acrescentar filtro: client:&quot;Vida Plena&quot;, type:patient-retention, date:last-7d</translation>
    </message>
    <message>
        <source>No insights yet</source>
        <translation>Nenhum insight ainda</translation>
    </message>
    <message>
        <source>What the agents find out about the clinics appears here.</source>
        <translation>O que os agentes descobrem sobre as clínicas aparece aqui.</translation>
    </message>
    <message>
        <source>No insight matches</source>
        <translation>Nenhum insight corresponde</translation>
    </message>
    <message>
        <source>The insights could not be loaded.</source>
        <translation>Não foi possível carregar os insights.</translation>
    </message>
    <message>
        <source>The insights could not be refreshed; these are older.</source>
        <translation>Não foi possível atualizar os insights; estes são mais antigos.</translation>
    </message>
    <message>
        <source>This insight could not be read.</source>
        <translation>Não foi possível ler este insight.</translation>
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
            <numerusform>mais de %Ln insight</numerusform>
            <numerusform>mais de %Ln insights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln insight(s)</source>
        <translation>
            <numerusform>cerca de %Ln insight</numerusform>
            <numerusform>cerca de %Ln insights</numerusform>
        </translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>O que diz</translation>
    </message>
    <message>
        <source>What it advises</source>
        <translation>O que recomenda</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Veja também</translation>
    </message>
    <message>
        <source>Data of the insight</source>
        <translation>Dados do insight</translation>
    </message>
    <message>
        <source>Insight without a title</source>
        <translation>Insight sem título</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>This insight belongs to no clinic.</source>
        <translation>Este insight não é de nenhuma clínica.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>A clínica</translation>
    </message>
    <message>
        <source>Insights about this clinic</source>
        <translation>Insights sobre esta clínica</translation>
    </message>
    <message>
        <source>Insights of this kind of agent</source>
        <translation>Insights deste tipo de agente</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>insights that nobody has handled</comment>
        <translation>Abertos</translation>
    </message>
    <message>
        <source>Handled</source>
        <comment>insights</comment>
        <translation>Tratados</translation>
    </message>
    <message>
        <source>Mark as handled</source>
        <translation>Marcar como tratado</translation>
    </message>
    <message>
        <source>Not handled after all</source>
        <translation>Desfazer: não tratado</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartões</translation>
    </message>
    <message>
        <source>Insights as cards</source>
        <translation>Insights em cartões</translation>
    </message>
    <message>
        <source>mean of all: %1</source>
        <translation>média de todos: %1</translation>
    </message>
    <message>
        <source>Nobody has rated it.</source>
        <translation>Ninguém deu nota.</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>Sua nota</translation>
    </message>
    <message>
        <source>Nobody has marked it as handled.</source>
        <translation>Ninguém marcou como tratado.</translation>
    </message>
    <message>
        <source>The run that found it</source>
        <translation>A execução que o encontrou</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>O agente</translation>
    </message>
</context>
<context>
    <name>sevenscale::IntegrationDesk</name>
    <message>
        <source>This integration could not be read.</source>
        <translation>Esta integração não pôde ser lida.</translation>
    </message>
    <message>
        <source>The credentials of %1 were replaced.</source>
        <comment>an integration</comment>
        <translation>As credenciais de %1 foram trocadas.</translation>
    </message>
    <message>
        <source>The worker uses them at the next sync.</source>
        <translation>O worker as usa na próxima sincronização.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar agora</translation>
    </message>
    <message>
        <source>The credentials of %1 were not replaced.</source>
        <comment>an integration</comment>
        <translation>As credenciais de %1 não foram trocadas.</translation>
    </message>
</context>
<context>
    <name>sevenscale::IntegrationMatrix</name>
    <message>
        <source>Clinics by type of integration</source>
        <translation>Clínicas por tipo de integração</translation>
    </message>
    <message>
        <source>The matrix could not be refreshed; what it shows is older.</source>
        <translation>A matriz não pôde ser atualizada; o que ela mostra é mais antigo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The matrix could not be read</source>
        <translation>A matriz não pôde ser lida</translation>
    </message>
    <message>
        <source>No clinics yet</source>
        <translation>Nenhuma clínica ainda</translation>
    </message>
    <message>
        <source>Each clinic becomes a line here.</source>
        <translation>Cada clínica vira uma linha aqui.</translation>
    </message>
    <message>
        <source>No clinic matches</source>
        <translation>Nenhuma clínica corresponde</translation>
    </message>
    <message>
        <source>The filter leaves no integration of any clinic.</source>
        <translation>O filtro não deixa integração de nenhuma clínica.</translation>
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
        <translation>%1, última sincronização %2 (%3)</translation>
    </message>
    <message>
        <source>%1, never synced</source>
        <comment>state</comment>
        <translation>%1, nunca sincronizada</translation>
    </message>
    <message>
        <source>A sync or two were missed; it is stale after %1.</source>
        <translation>Faltaram uma ou duas sincronizações; fica desatualizada depois de %1.</translation>
    </message>
    <message>
        <source>Stale: longer ago than the %1 that are usual at most.</source>
        <translation>Desatualizada: faz mais do que o máximo usual de %1.</translation>
    </message>
    <message>
        <source>The credentials have expired.</source>
        <translation>As credenciais venceram.</translation>
    </message>
    <message>
        <source>Another program keeps this account; there is no integration behind it.</source>
        <translation>Outro programa mantém esta conta; não há integração por trás dela.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of this type; the newest is shown.</source>
        <translation>
            <numerusform>%Ln deste tipo; aparece a mais nova.</numerusform>
            <numerusform>%Ln deste tipo; aparece a mais nova.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of other types; the one that is worst off is shown.</source>
        <translation>
            <numerusform>%Ln de outro tipo; aparece a que está pior.</numerusform>
            <numerusform>%Ln de outros tipos; aparece a que está pior.</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter does not leave it.</source>
        <translation>Fica fora do filtro.</translation>
    </message>
    <message>
        <source>never</source>
        <comment>synced</comment>
        <translation>nunca</translation>
    </message>
    <message>
        <source>%1 · %2: not connected</source>
        <comment>clinic, integration</comment>
        <translation>%1 · %2: não conectada</translation>
    </message>
    <message>
        <source>%1 has no integration of another type.</source>
        <comment>clinic</comment>
        <translation>%1 não tem integração de outro tipo.</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Outros tipos</translation>
    </message>
    <message>
        <source>%1: stale after %2 without a sync</source>
        <comment>integration, time</comment>
        <translation>%1: desatualizada depois de %2 sem sincronizar</translation>
    </message>
    <message>
        <source>Types that the console does not know: stale after %1 without a sync</source>
        <translation>Tipos que o console não conhece: desatualizados depois de %1 sem sincronizar</translation>
    </message>
</context>
<context>
    <name>sevenscale::IntegrationsModel</name>
    <message>
        <source>It has never been synced.</source>
        <translation>Nunca foi sincronizada.</translation>
    </message>
    <message>
        <source>%1. Longer ago than is usual for %2.</source>
        <comment>moment, integration</comment>
        <translation>%1. Mais tempo que o normal para %2.</translation>
    </message>
    <message>
        <source>Nobody has said when the credentials expire.</source>
        <translation>Ninguém informou quando a credencial vence.</translation>
    </message>
    <message>
        <source>The credentials have expired: %1</source>
        <translation>A credencial venceu: %1</translation>
    </message>
    <message>
        <source>The credentials expire soon: %1</source>
        <translation>A credencial vence em breve: %1</translation>
    </message>
    <message>
        <source>The status reads “%1”.</source>
        <translation>O estado gravado é “%1”.</translation>
    </message>
    <message>
        <source>No status has been recorded.</source>
        <translation>Nenhum estado foi registrado.</translation>
    </message>
    <message>
        <source>This integration belongs to no clinic.</source>
        <translation>Esta integração não é de nenhuma clínica.</translation>
    </message>
    <message>
        <source>account only</source>
        <comment>of an integration</comment>
        <translation>só a conta</translation>
    </message>
    <message>
        <source>Another program keeps this account; there is no integration behind it.</source>
        <translation>Outro programa mantém esta conta; não há integração por trás dela.</translation>
    </message>
</context>
<context>
    <name>sevenscale::IntegrationsPage</name>
    <message>
        <source>Integrations</source>
        <translation>Integrações</translation>
    </message>
    <message>
        <source>Add a filter: type:google_ads, sync&lt;last-24h, expires&lt;2026-12-31</source>
        <translation>Acrescentar filtro: type:google_ads, sync&lt;last-24h, expires&lt;2026-12-31</translation>
    </message>
    <message>
        <source>No integrations yet</source>
        <translation>Nenhuma integração ainda</translation>
    </message>
    <message>
        <source>What the clinics are connected to appears here: calendars, ads, messages.</source>
        <translation>Aqui aparece a que as clínicas estão conectadas: agendas, anúncios, mensagens.</translation>
    </message>
    <message>
        <source>No integration matches</source>
        <translation>Nenhuma integração corresponde</translation>
    </message>
    <message>
        <source>The integrations could not be loaded.</source>
        <translation>Não foi possível carregar as integrações.</translation>
    </message>
    <message>
        <source>The integrations could not be refreshed; these are older.</source>
        <translation>Não foi possível atualizar as integrações; estas são mais antigas.</translation>
    </message>
    <message>
        <source>This integration could not be read.</source>
        <translation>Não foi possível ler esta integração.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln integration(s)</source>
        <translation>
            <numerusform>%Ln integração</numerusform>
            <numerusform>%Ln integrações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln integration(s)</source>
        <translation>
            <numerusform>mais de %Ln integração</numerusform>
            <numerusform>mais de %Ln integrações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln integration(s)</source>
        <translation>
            <numerusform>cerca de %Ln integração</numerusform>
            <numerusform>cerca de %Ln integrações</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cadastro</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Veja também</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>connected first on %1</source>
        <translation>conectada pela primeira vez em %1</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Última sincronização</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>nunca sincronizada</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>no end is known</source>
        <translation>sem vencimento conhecido</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>até %1</translation>
    </message>
    <message>
        <source>The credentials have expired</source>
        <translation>A credencial venceu</translation>
    </message>
    <message>
        <source>Ask the clinic to sign in to %1 again.</source>
        <translation>Peça à clínica que entre de novo em %1.</translation>
    </message>
    <message>
        <source>%1 reports an error</source>
        <translation>%1 informa um erro</translation>
    </message>
    <message>
        <source>What it answered is in the data below, or in the clinic&apos;s log.</source>
        <translation>A resposta está nos dados abaixo ou nos registros da clínica.</translation>
    </message>
    <message>
        <source>The credentials expire soon</source>
        <translation>A credencial vence em breve</translation>
    </message>
    <message>
        <source>Ask the clinic to sign in to %1 again in time.</source>
        <translation>Peça à clínica que entre de novo em %1 a tempo.</translation>
    </message>
    <message>
        <source>Connected, but without a sync for long</source>
        <translation>Conectada, mas sem sincronizar há muito tempo</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>This integration belongs to no clinic.</source>
        <translation>Esta integração não é de nenhuma clínica.</translation>
    </message>
    <message>
        <source>Status, stored</source>
        <translation>Estado gravado</translation>
    </message>
    <message>
        <source>No status has been recorded.</source>
        <translation>Nenhum estado foi registrado.</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Guardada em</translation>
    </message>
    <message>
        <source>accounts only (client_integrations)</source>
        <translation>só contas (client_integrations)</translation>
    </message>
    <message>
        <source>It has never been synced.</source>
        <translation>Nunca foi sincronizada.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
    <message>
        <source>All %1 integrations</source>
        <comment>a brand</comment>
        <translation>Todas as integrações %1</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>A clínica</translation>
    </message>
    <message>
        <source>Integrations of this clinic</source>
        <translation>Integrações desta clínica</translation>
    </message>
    <message>
        <source>Log of this clinic</source>
        <translation>Registros desta clínica</translation>
    </message>
    <message>
        <source>succeeded</source>
        <comment>a sync</comment>
        <translation>concluída</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a sync</comment>
        <translation>falhou</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a sync</comment>
        <translation>em andamento</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a sync</comment>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Replace credentials…</source>
        <translation>Trocar credenciais…</translation>
    </message>
    <message>
        <source>Raw data…</source>
        <translation>Dados brutos…</translation>
    </message>
    <message>
        <source>Sync attempts</source>
        <translation>Tentativas de sincronização</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody asked for it.</source>
        <translation>Alguém pediu.</translation>
    </message>
    <message>
        <source>Last error, %1</source>
        <translation>Último erro, %1</translation>
    </message>
    <message>
        <source>%1 is usually synced within %2.</source>
        <comment>a brand, a time</comment>
        <translation>%1 costuma sincronizar em até %2.</translation>
    </message>
</context>
<context>
    <name>sevenscale::JsonBrowser</name>
    <message>
        <source>No match</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which match</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Search names and values</source>
        <translation>Buscar nomes e valores</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Ocorrência anterior (Shift+F3)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Ocorrência anterior</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Próxima ocorrência (F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Próxima ocorrência</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar caminho</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
</context>
<context>
    <name>sevenscale::JsonEditor</name>
    <message>
        <source>This is valid JSON.</source>
        <translation>JSON válido.</translation>
    </message>
    <message>
        <source>The document as JSON</source>
        <translation>O documento como JSON</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir até lá</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatar</translation>
    </message>
    <message>
        <source>One value on each line, indented. Nothing is reordered; Ctrl+Z takes it back.</source>
        <translation>Um valor por linha, recuado. Nada muda de ordem; Ctrl+Z desfaz.</translation>
    </message>
</context>
<context>
    <name>sevenscale::JsonForm</name>
    <message>
        <source>There is nothing in it yet. Members are added in the JSON.</source>
        <translation>Ainda não há nada. Membros são acrescentados no JSON.</translation>
    </message>
    <message>
        <source>This document is too large for a form. Edit it as JSON.</source>
        <translation>Este documento é grande demais para um formulário. Edite-o como JSON.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>Not shown. While nothing else is typed, the stored value stays.</source>
        <translation>Não é mostrado. Enquanto nada for digitado, fica o valor guardado.</translation>
    </message>
    <message>
        <source>An empty list; one JSON value on each line</source>
        <translation>Uma lista vazia; um valor JSON por linha</translation>
    </message>
    <message>
        <source>One JSON value on each line; texts stand in quotes.</source>
        <translation>Um valor JSON por linha; textos entre aspas.</translation>
    </message>
    <message>
        <source>No value. Type one as JSON: a text stands in quotes.</source>
        <translation>Sem valor. Digite um como JSON: texto entre aspas.</translation>
    </message>
</context>
<context>
    <name>sevenscale::JsonTree</name>
    <message>
        <source>true</source>
        <translation>verdadeiro</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falso</translation>
    </message>
    <message>
        <source>null</source>
        <translation>nulo</translation>
    </message>
    <message>
        <source>Data as a tree</source>
        <translation>Dados em árvore</translation>
    </message>
    <message>
        <source>… %1 characters in all</source>
        <translation>… %1 caracteres ao todo</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar caminho</translation>
    </message>
</context>
<context>
    <name>sevenscale::JumpList</name>
    <message>
        <source>Copy path</source>
        <translation>Copiar caminho</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>Search in the data</source>
        <translation>Procurar nos dados</translation>
    </message>
    <message>
        <source>It is nowhere in the data.</source>
        <translation>Não aparece nos dados.</translation>
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
        <translation>fecha</translation>
    </message>
    <message>
        <source>Alt ← →</source>
        <comment>the keys</comment>
        <translation>Alt ← →</translation>
    </message>
    <message>
        <source>previous and next</source>
        <translation>anterior e próxima</translation>
    </message>
</context>
<context>
    <name>sevenscale::KeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Em toda parte</translation>
    </message>
    <message>
        <source>Go to a page, a clinic, an agent, or do something</source>
        <translation>Ir para uma página, clínica ou agente, ou fazer algo</translation>
    </message>
    <message>
        <source>Read the page again</source>
        <translation>Ler a página de novo</translation>
    </message>
    <message>
        <source>Back, also the mouse&apos;s side button</source>
        <translation>Voltar, também o botão lateral do mouse</translation>
    </message>
    <message>
        <source>Forward, also the mouse&apos;s side button</source>
        <translation>Avançar, também o botão lateral do mouse</translation>
    </message>
    <message>
        <source>Choose the connection</source>
        <translation>Escolher a conexão</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Esta folha</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Move along the rows</source>
        <translation>Percorrer as linhas</translation>
    </message>
    <message>
        <source>Show the row&apos;s details</source>
        <translation>Mostrar os detalhes da linha</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Ir para o filtro</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copiar as linhas selecionadas</translation>
    </message>
    <message>
        <source>To the first, to the last row</source>
        <translation>Para a primeira, para a última linha</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Fechar os detalhes</translation>
    </message>
    <message>
        <source>Previous and next row</source>
        <translation>Linha anterior e próxima</translation>
    </message>
    <message>
        <source>Charts and controls</source>
        <translation>Gráficos e controles</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>Para o próximo controle</translation>
    </message>
    <message>
        <source>Along the marks of a chart, or the choices of a control</source>
        <translation>Pelas marcas de um gráfico ou opções de um controle</translation>
    </message>
    <message>
        <source>Show the rows behind the mark</source>
        <translation>Mostrar as linhas por trás da marca</translation>
    </message>
    <message>
        <source>In the filter: what may stand here</source>
        <translation>No filtro: o que pode vir aqui</translation>
    </message>
    <message>
        <source>To a date</source>
        <translation>A uma data</translation>
    </message>
    <message>
        <source>Copy them as CSV</source>
        <translation>Copiá-las como CSV</translation>
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
        <translation>HH&apos;h&apos;</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListColumns</name>
    <message>
        <source>Compact rows</source>
        <translation>Linhas compactas</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Linhas espaçosas</translation>
    </message>
    <message>
        <source>As at the start</source>
        <translation>Como no início</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Crescente</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Decrescente</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListFilter</name>
    <message>
        <source>not %1</source>
        <comment>a condition of a filter</comment>
        <translation>não %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListHead</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Filter (press /)</source>
        <translation>Filtro (tecle /)</translation>
    </message>
    <message>
        <source>Facets: the values of several columns with their counts</source>
        <translation>Facetas: os valores de várias colunas com suas contagens</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListLive</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>rows that came in above those on screen</comment>
        <translation>
            <numerusform>%Ln nova</numerusform>
            <numerusform>%Ln novas</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the new rows</source>
        <translation>Ir para as linhas novas</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %Ln new</source>
        <comment>rows</comment>
        <translation>
            <numerusform>Em pausa, %Ln nova</numerusform>
            <numerusform>Em pausa, %Ln novas</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausada</translation>
    </message>
    <message>
        <source>Go on: show what is new</source>
        <translation>Continuar: mostrar o que há de novo</translation>
    </message>
    <message>
        <source>Pause: nothing moves until you go on</source>
        <translation>Pausar: nada se move até você continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListPage</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>This filter cannot be read</source>
        <translation>Não foi possível ler este filtro</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Limpar o filtro</translation>
    </message>
    <message>
        <source>The filter: %1.</source>
        <comment>conditions</comment>
        <translation>O filtro: %1.</translation>
    </message>
    <message>
        <source>It is not among the rows of the list any more.</source>
        <translation>Não está mais entre as linhas da lista.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected</source>
        <translation>
            <numerusform>%Ln linha selecionada</numerusform>
            <numerusform>%Ln linhas selecionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>All rows of the list are selected</source>
        <translation>Todas as linhas da lista estão selecionadas</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>Selecionar todas as %1</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Selecionar todas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>Only a manager or above may export.</source>
        <translation>Só a gerência ou acima pode exportar.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListScroll</name>
    <message>
        <source>Go to</source>
        <translation>Ir para</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Primeira linha</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Última linha</translation>
    </message>
    <message>
        <source>Date…</source>
        <translation>Data…</translation>
    </message>
    <message>
        <source>Go to a date (Ctrl+G)</source>
        <translation>Ir para uma data (Ctrl+G)</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Ir para uma data</translation>
    </message>
    <message>
        <source>%1 (time zone: %2)</source>
        <comment>title of a column, zone</comment>
        <translation>%1 (fuso: %2)</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>sevenscale::ListViews</name>
    <message>
        <source>Views</source>
        <translation>Visões</translation>
    </message>
    <message>
        <source>View: %1, changed</source>
        <translation>Visão: %1, alterada</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Visão: %1</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Visões salvas</translation>
    </message>
    <message>
        <source>The list is not as this view has it any more.</source>
        <translation>A lista não está mais como nesta visão.</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>Minhas visões</translation>
    </message>
    <message>
        <source>Shared views</source>
        <translation>Visões de todos</translation>
    </message>
    <message>
        <source>No views yet: save how you look at this list</source>
        <translation>Nenhuma visão ainda: salve como você vê esta lista</translation>
    </message>
    <message>
        <source>Managers can do this.</source>
        <translation>Gerentes podem fazer isso.</translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>Atualizar “%1”</translation>
    </message>
    <message>
        <source>Back to how it was saved</source>
        <translation>Voltar a como foi salva</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renomear…</translation>
    </message>
    <message>
        <source>Share with everybody</source>
        <translation>Compartilhar com todos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>The list without a view</source>
        <translation>A lista sem visão</translation>
    </message>
</context>
<context>
    <name>sevenscale::LoadingLine</name>
    <message>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
</context>
<context>
    <name>sevenscale::LogsModel</name>
    <message>
        <source>This entry is about no clinic.</source>
        <translation>Este registro não trata de uma clínica.</translation>
    </message>
    <message>
        <source>This entry is about no agent.</source>
        <translation>Este registro não trata de um agente.</translation>
    </message>
</context>
<context>
    <name>sevenscale::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Add a filter: type:sync, client:17, date:today, timeout</source>
        <translation>Acrescentar filtro: type:sync, client:17, date:today, timeout</translation>
    </message>
    <message>
        <source>No log entries yet</source>
        <translation>Nenhum registro ainda</translation>
    </message>
    <message>
        <source>What agents, integrations and the system itself report appears here.</source>
        <translation>O que agentes, integrações e o próprio sistema informam aparece aqui.</translation>
    </message>
    <message>
        <source>No log entry matches</source>
        <translation>Nenhum registro corresponde</translation>
    </message>
    <message>
        <source>The log could not be loaded.</source>
        <translation>Não foi possível carregar os registros.</translation>
    </message>
    <message>
        <source>The log could not be refreshed; these entries are older.</source>
        <translation>Não foi possível atualizar os registros; estes são mais antigos.</translation>
    </message>
    <message>
        <source>This log entry could not be read.</source>
        <translation>Não foi possível ler este registro.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln log entry(s)</source>
        <translation>
            <numerusform>%Ln registro</numerusform>
            <numerusform>%Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln log entry(s)</source>
        <translation>
            <numerusform>mais de %Ln registro</numerusform>
            <numerusform>mais de %Ln registros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln log entry(s)</source>
        <translation>
            <numerusform>cerca de %Ln registro</numerusform>
            <numerusform>cerca de %Ln registros</numerusform>
        </translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Veja também</translation>
    </message>
    <message>
        <source>Data of the entry</source>
        <translation>Dados do registro</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>This entry is about no clinic.</source>
        <translation>Este registro não trata de uma clínica.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>This entry is about no agent.</source>
        <translation>Este registro não trata de um agente.</translation>
    </message>
    <message>
        <source>Type, stored</source>
        <translation>Tipo gravado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Entries of this type</source>
        <translation>Registros deste tipo</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>A clínica</translation>
    </message>
    <message>
        <source>Log of this clinic</source>
        <translation>Registros desta clínica</translation>
    </message>
    <message>
        <source>The agent</source>
        <translation>O agente</translation>
    </message>
    <message>
        <source>Log of this agent</source>
        <translation>Registros deste agente</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Seguindo</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>The newest entries stay in view. Scrolling or choosing an entry stops it.</source>
        <translation>As entradas mais novas ficam à vista. Rolar a lista ou escolher uma entrada interrompe.</translation>
    </message>
    <message>
        <source>Keep the newest entries in view as they come in</source>
        <translation>Manter à vista as entradas mais novas à medida que chegam</translation>
    </message>
</context>
<context>
    <name>sevenscale::MainWindow</name>
    <message>
        <source>Operation</source>
        <translation>Operação</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demonstração</translation>
    </message>
    <message>
        <source>production</source>
        <translation>produção</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>homologação</translation>
    </message>
    <message>
        <source>%1 – SevenScale Console</source>
        <translation>%1 – SevenScale Console</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>A última hora</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>As últimas 24 horas</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Os últimos 7 dias</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Os últimos 30 dias</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Sem contato</translation>
    </message>
    <message>
        <source>No contact since %1</source>
        <translation>Sem contato desde %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Atualizado %1</translation>
    </message>
    <message>
        <source>Login: %1</source>
        <translation>Usuário: %1</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navegação</translation>
    </message>
    <message>
        <source>Analytics</source>
        <comment>in the navigation</comment>
        <translation>Desempenho</translation>
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
        <translation>Sincronizada no ritmo</translation>
    </message>
    <message>
        <source>A sync or two missed</source>
        <translation>Uma ou duas sincronizações a menos</translation>
    </message>
    <message>
        <source>Stale, expired or wants attention</source>
        <translation>Desatualizada, vencida ou pede atenção</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Desconectada</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>Status desconhecido</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Não conectada</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
</context>
<context>
    <name>sevenscale::MigrationDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>No caminho</translation>
    </message>
    <message>
        <source>Rights that end</source>
        <translation>Permissões que acabam</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>A verificar</translation>
    </message>
</context>
<context>
    <name>sevenscale::MigrationDialog</name>
    <message>
        <source>Set up the database</source>
        <translation>Preparar o banco de dados</translation>
    </message>
    <message>
        <source>Looking at the database…</source>
        <translation>Examinando o banco de dados…</translation>
    </message>
    <message>
        <source>Nothing is changed by looking.</source>
        <translation>Examinar não altera nada.</translation>
    </message>
    <message>
        <source>The database is complete</source>
        <translation>O banco de dados está completo</translation>
    </message>
    <message>
        <source>The database cannot be migrated yet</source>
        <translation>O banco de dados ainda não pode ser migrado</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) bring the database up to date</source>
        <translation>
            <numerusform>%n etapa atualiza o banco de dados</numerusform>
            <numerusform>%n etapas atualizam o banco de dados</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Não há nada a fazer.</translation>
    </message>
    <message>
        <source>Nothing was changed. Clear what is in the way, then look again.</source>
        <translation>Nada foi alterado. Resolva o que está no caminho e examine de novo.</translation>
    </message>
    <message>
        <source>Steps only add: no table, column or row is removed or changed. The programs that write to this database go on working. A step that is interrupted is done again.</source>
        <translation>As etapas só acrescentam: nenhuma tabela, coluna ou linha é removida ou alterada. Os programas que gravam neste banco continuam funcionando. Uma etapa interrompida é refeita.</translation>
    </message>
    <message>
        <source>Migrating…</source>
        <translation>Migrando…</translation>
    </message>
    <message>
        <source>Large tables take a while. The window may be closed: the migration goes on.</source>
        <translation>Tabelas grandes demoram um pouco. A janela pode ser fechada: a migração continua.</translation>
    </message>
    <message>
        <source>The database is up to date</source>
        <translation>O banco de dados está atualizado</translation>
    </message>
    <message>
        <source>All steps are done and checked.</source>
        <translation>Todas as etapas foram feitas e conferidas.</translation>
    </message>
    <message>
        <source>The migration stopped</source>
        <translation>A migração parou</translation>
    </message>
    <message>
        <source>What was done before stays and is not done again.</source>
        <translation>O que já foi feito fica e não se repete.</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalhes técnicos</translation>
    </message>
    <message numerus="yes">
        <source>%n obstacle(s) in the database.</source>
        <translation>
            <numerusform>%n impedimento no banco de dados.</numerusform>
            <numerusform>%n impedimentos no banco de dados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Roles that could reach every row are held to what a policy gives them.</source>
        <translation>Papéis que alcançavam todas as linhas ficam só com o que uma política lhes dá.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Começando…</translation>
    </message>
    <message>
        <source>Yes, migrate this database</source>
        <translation>Sim, migrar este banco de dados</translation>
    </message>
    <message>
        <source>Yes, migrate this database and end these rights</source>
        <translation>Sim, migrar este banco de dados e encerrar estas permissões</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examinar de novo</translation>
    </message>
    <message>
        <source>Migrate</source>
        <translation>Migrar</translation>
    </message>
    <message>
        <source>Another program is migrating this database now. Wait until it is done, then look again.</source>
        <translation>Outro programa está migrando este banco agora. Espere terminar e examine de novo.</translation>
    </message>
    <message>
        <source>This login may not change the database&apos;s structure. Connect with the login that owns the database.</source>
        <translation>Este usuário não pode alterar a estrutura do banco. Conecte com o usuário que é dono dele.</translation>
    </message>
    <message>
        <source>The database refused a step; the technical text says which. Mend the cause, then look again.</source>
        <translation>O banco de dados recusou uma etapa; o texto técnico diz qual. Resolva a causa e examine de novo.</translation>
    </message>
    <message>
        <source>The connection broke off. Look again once the server answers: what is missing is then done.</source>
        <translation>A conexão caiu. Examine de novo quando o servidor responder: o que falta será feito então.</translation>
    </message>
    <message>
        <source>The database could not be looked at</source>
        <translation>Não foi possível examinar o banco de dados</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) end with the migration.</source>
        <translation>
            <numerusform>%n permissão acaba com a migração.</numerusform>
            <numerusform>%n permissões acabam com a migração.</numerusform>
        </translation>
    </message>
    <message>
        <source>All steps are done. The check found what is not the migration&apos;s to change.</source>
        <translation>Todas as etapas foram feitas. A verificação encontrou o que não cabe à migração mudar.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of the check.</source>
        <translation>
            <numerusform>%n achado da verificação.</numerusform>
            <numerusform>%n achados da verificação.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::NavigationBar</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n aberto</numerusform>
            <numerusform>%n abertos</numerusform>
        </translation>
    </message>
    <message>
        <source>current page</source>
        <translation>página atual</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navegação</translation>
    </message>
</context>
<context>
    <name>sevenscale::NoticeStrip</name>
    <message>
        <source>Technical details</source>
        <translation>Detalhes técnicos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fechar este aviso</translation>
    </message>
</context>
<context>
    <name>sevenscale::OverviewCanvas</name>
    <message>
        <source>Executions per hour, by outcome</source>
        <translation>Execuções por hora, por resultado</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>No executions in the last 24 hours.</source>
        <translation>Nenhuma execução nas últimas 24 horas.</translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>Faturamento por mês</translation>
    </message>
    <message>
        <source>No revenue in the daily metrics yet.</source>
        <translation>Nenhum faturamento nas métricas diárias ainda.</translation>
    </message>
    <message>
        <source>Integrations by type</source>
        <translation>Integrações por tipo</translation>
    </message>
    <message>
        <source>connected, of all</source>
        <translation>conectadas de todas</translation>
    </message>
    <message>
        <source>Clinics by status</source>
        <translation>Clínicas por estado</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Precisam de atenção</translation>
    </message>
    <message>
        <source>Latest insights</source>
        <translation>Últimos insights</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nada pede atenção</translation>
    </message>
    <message>
        <source>No insights yet</source>
        <translation>Nenhum insight ainda</translation>
    </message>
    <message>
        <source>What the agents find out stands here, newest first.</source>
        <translation>O que os agentes descobrem aparece aqui, do mais novo ao mais antigo.</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Ver todos</translation>
    </message>
    <message>
        <source>See all insights</source>
        <translation>Ver todos os insights</translation>
    </message>
    <message>
        <source>Reading the figures.</source>
        <translation>Lendo os números.</translation>
    </message>
    <message>
        <source>Clinics whose revenue cannot be read, or can be read in two ways</source>
        <translation>Clínicas cujo faturamento é ilegível ou se lê de dois modos</translation>
    </message>
    <message>
        <source>%1 of the clinics</source>
        <comment>percent</comment>
        <translation>%1 das clínicas</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>status of clinics</comment>
        <translation>Outro</translation>
    </message>
    <message>
        <source>Nothing to average yet</source>
        <translation>Ainda nada para a média</translation>
    </message>
    <message>
        <source>Average performance</source>
        <translation>Desempenho médio</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln itens</numerusform>
        </translation>
    </message>
    <message>
        <source>the worst %1 of %2</source>
        <translation>%1 piores de %2</translation>
    </message>
    <message>
        <source>Insight without a title</source>
        <translation>Insight sem título</translation>
    </message>
    <message>
        <source>Amounts to check</source>
        <translation>Valores a conferir</translation>
    </message>
    <message>
        <source>No integrations yet</source>
        <translation>Nenhuma integração ainda</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>an hour</comment>
        <translation>desde %1</translation>
    </message>
</context>
<context>
    <name>sevenscale::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Painel</translation>
    </message>
    <message>
        <source>The overview could not be read</source>
        <translation>Não foi possível ler o painel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>No clinics yet</source>
        <translation>Nenhuma clínica ainda</translation>
    </message>
    <message>
        <source>With the first clinic this page shows how clinics, agents and integrations are doing, what needs attention, and the executions of the last 24 hours. Clinics come in through the programs that write to this database; a login may also see only some of them.</source>
        <translation>Com a primeira clínica, esta página mostra como vão clínicas, agentes e integrações, o que pede atenção e as execuções das últimas 24 horas. As clínicas chegam pelos programas que gravam neste banco; um usuário também pode ver só algumas delas.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>The figures are from %1.</source>
        <comment>a moment</comment>
        <translation>Os números são de %1.</translation>
    </message>
    <message>
        <source>The overview could not be read again.</source>
        <translation>Não foi possível ler o painel de novo.</translation>
    </message>
</context>
<context>
    <name>sevenscale::PageHeader</name>
    <message>
        <source>Time range</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Go to or search</source>
        <translation>Ir para ou buscar</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Mais ações</translation>
    </message>
</context>
<context>
    <name>sevenscale::PageNotice</name>
    <message>
        <source>Technical details</source>
        <translation>Detalhes técnicos</translation>
    </message>
</context>
<context>
    <name>sevenscale::PaletteModel</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>Clinics</source>
        <translation>Clínicas</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Views and links</source>
        <translation>Visões e links</translation>
    </message>
</context>
<context>
    <name>sevenscale::PaneSection</name>
    <message>
        <source>folded</source>
        <translation>recolhido</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aberto</translation>
    </message>
</context>
<context>
    <name>sevenscale::PayloadDialog</name>
    <message>
        <source>Raw data</source>
        <translation>Dados brutos</translation>
    </message>
    <message>
        <source>Answers by date</source>
        <translation>Respostas por data</translation>
    </message>
    <message>
        <source>Older answers</source>
        <translation>Respostas mais antigas</translation>
    </message>
    <message>
        <source>Values of names like token, password or secret are hidden.</source>
        <translation>Valores de nomes como token, password ou secret ficam ocultos.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>sem data</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>moment, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing was collected</source>
        <translation>Nada foi coletado</translation>
    </message>
    <message>
        <source>No answer of this integration&apos;s API has been kept.</source>
        <translation>Nenhuma resposta da API desta integração foi guardada.</translation>
    </message>
    <message>
        <source>The answers could not be read</source>
        <translation>As respostas não puderam ser lidas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The older answers could not be read.</source>
        <translation>As respostas mais antigas não puderam ser lidas.</translation>
    </message>
    <message>
        <source>#%1 · %2 characters</source>
        <comment>id, length</comment>
        <translation>#%1 · %2 caracteres</translation>
    </message>
    <message>
        <source>Too large to be shown</source>
        <translation>Grande demais para mostrar</translation>
    </message>
    <message>
        <source>It has %1 characters; up to %2 are shown here.</source>
        <translation>Tem %1 caracteres; aqui aparecem até %2.</translation>
    </message>
    <message>
        <source>The document could not be read</source>
        <translation>O documento não pôde ser lido</translation>
    </message>
</context>
<context>
    <name>sevenscale::QualityModel</name>
    <message>
        <source>The column is empty.</source>
        <translation>A coluna está vazia.</translation>
    </message>
</context>
<context>
    <name>sevenscale::RecordForm</name>
    <message>
        <source>Back to the form</source>
        <translation>Voltar ao formulário</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save what is chosen</source>
        <translation>Salvar o escolhido</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvando…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left to choose</source>
        <translation>
            <numerusform>Falta escolher %n campo</numerusform>
            <numerusform>Falta escolher %n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>O que você digitou não foi salvo.</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Continuar digitando</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Nothing of either version is lost: choose, field by field, what holds.</source>
        <translation>Nada se perde de nenhuma das versões: escolha, campo a campo, o que vale.</translation>
    </message>
</context>
<context>
    <name>sevenscale::RunTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
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
        <translation>Limpar a seleção</translation>
    </message>
</context>
<context>
    <name>sevenscale::StackedBarChart</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
</context>
<context>
    <name>sevenscale::StarRating</name>
    <message>
        <source>Not rated</source>
        <translation>Sem nota</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) of 5</source>
        <translation>
            <numerusform>%n estrela de 5</numerusform>
            <numerusform>%n estrelas de 5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sevenscale::StatTile</name>
    <message>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
</context>
<context>
    <name>sevenscale::ViewDesk</name>
    <message>
        <source>This view is gone, or it is not yours to see.</source>
        <translation>Esta visão não existe mais ou você não pode vê-la.</translation>
    </message>
    <message>
        <source>The view “%1” was saved.</source>
        <translation>A visão “%1” foi salva.</translation>
    </message>
    <message>
        <source>The view is called “%1” now.</source>
        <translation>A visão agora se chama “%1”.</translation>
    </message>
    <message>
        <source>Everybody sees the view “%1” now.</source>
        <translation>Todos veem agora a visão “%1”.</translation>
    </message>
    <message>
        <source>Somebody else changed the view “%1” meanwhile; yours was not saved.</source>
        <translation>Outra pessoa alterou a visão “%1” nesse meio-tempo; a sua não foi salva.</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Salvar por cima</translation>
    </message>
    <message>
        <source>The view “%1” is gone already.</source>
        <translation>A visão “%1” já não existe.</translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>A visão “%1” foi excluída.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>Já existe uma visão com este nome.</translation>
    </message>
    <message>
        <source>It is gone, or it is not yours.</source>
        <translation>Ela não existe mais ou não é sua.</translation>
    </message>
    <message>
        <source>The view “%1” could not be saved.</source>
        <translation>Não foi possível salvar a visão “%1”.</translation>
    </message>
</context>
<context>
    <name>sevenscale::ViewDialog</name>
    <message>
        <source>Show it to everybody in the tenant</source>
        <translation>Mostrar a todos da organização</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Salvar a visão</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Renomear a visão</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Managers can do this.</source>
        <translation>Gerentes podem fazer isso.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>Já existe uma visão com este nome.</translation>
    </message>
</context>
<context>
    <name>sevenscale::WindowNotices</name>
    <message numerus="yes">
        <source>The database waits for %n step(s) of its schema.</source>
        <translation>
            <numerusform>O banco de dados espera %n etapa do esquema.</numerusform>
            <numerusform>O banco de dados espera %n etapas do esquema.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until then pages may be empty or wrong. Nothing is changed without your yes.</source>
        <translation>Até lá, páginas podem aparecer vazias ou erradas. Nada muda sem o seu sim.</translation>
    </message>
    <message>
        <source>Migrate…</source>
        <translation>Migrar…</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>O chaveiro não responde.</translation>
    </message>
    <message>
        <source>The password is asked for at each start, and nothing is kept for work without a network.</source>
        <translation>A senha é pedida a cada início, e nada é guardado para o trabalho sem rede.</translation>
    </message>
    <message>
        <source>No contact with the database.</source>
        <translation>Sem contato com o banco de dados.</translation>
    </message>
    <message>
        <source>No contact with the database since %1.</source>
        <translation>Sem contato com o banco de dados desde %1.</translation>
    </message>
    <message>
        <source>What you see may be old by now.</source>
        <translation>O que você vê pode estar velho.</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <translation>
            <numerusform>Nova tentativa em %n s.</numerusform>
            <numerusform>Nova tentativa em %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Tentando de novo agora.</translation>
    </message>
    <message>
        <source>What you see was true at %1.</source>
        <translation>O que você vê valia em %1.</translation>
    </message>
    <message>
        <source>Not connected to the database.</source>
        <translation>Sem conexão com o banco de dados.</translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation>Conexão…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
</context>
</TS>

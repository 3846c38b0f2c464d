// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migrationtext.h"

#include <algorithm>
#include <iterator>

namespace sevenscale {
namespace {

/// A code of preflight.sql, check.sql or rights.sql, and the English source texts of its translation: those
/// of the file. Of a check's finding the sentence goes on after the object's name.
struct Sentence {
    const char* code;
    const char* problem;
    const char* hint;
};

constexpr Sentence Obstacles[] = {
    {"server_too_old", QT_TRANSLATE_NOOP("MigrationText", "PostgreSQL %1 is too old."),
        QT_TRANSLATE_NOOP("MigrationText", "PostgreSQL 15 or newer is needed.")},
    {"encoding", QT_TRANSLATE_NOOP("MigrationText", "The database is encoded in %1."),
        QT_TRANSLATE_NOOP("MigrationText", "UTF8 is needed.")},
    {"group_missing",
        QT_TRANSLATE_NOOP(
            "MigrationText", "The group role \"%1\" is missing and \"%2\" may not create roles."),
        QT_TRANSLATE_NOOP("MigrationText", "Let a role with CREATEROLE run: %3")},
    {"group_too_strong",
        QT_TRANSLATE_NOOP("MigrationText", "The group role \"%1\" has rights that no group may have."),
        QT_TRANSLATE_NOOP("MigrationText", "Let a superuser run: %2")},
    {"schema_not_creatable",
        QT_TRANSLATE_NOOP("MigrationText",
            "The schema \"%1\" is missing and \"%2\" may not create schemas in this database."),
        QT_TRANSLATE_NOOP("MigrationText", "Let the database's owner run: %3")},
    {"schema_taken",
        QT_TRANSLATE_NOOP(
            "MigrationText", "The schema \"%1\" is there already, and no migration of this program made it."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename it: the console has a schema of this name.")},
    {"schema_owner", QT_TRANSLATE_NOOP("MigrationText", "The schema \"%1\" belongs to \"%2\"."),
        QT_TRANSLATE_NOOP("MigrationText", "Migrate as \"%2\", or run first: %3")},
    {"public_closed",
        QT_TRANSLATE_NOOP("MigrationText", "\"%1\" may not create tables in the schema \"public\"."),
        QT_TRANSLATE_NOOP("MigrationText", "Let the schema's owner run: %2")},
    {"not_a_table", QT_TRANSLATE_NOOP("MigrationText", "\"%1\" is there and is no ordinary table."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename it, or move it to another schema.")},
    {"not_a_view", QT_TRANSLATE_NOOP("MigrationText", "\"%1\" is there and is no view."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename it, or move it to another schema.")},
    {"relation_owner", QT_TRANSLATE_NOOP("MigrationText", "\"%1\" belongs to \"%2\"."),
        QT_TRANSLATE_NOOP("MigrationText", "Migrate as \"%2\", or run first: %3")},
    {"relation_taken",
        QT_TRANSLATE_NOOP(
            "MigrationText", "\"%1\" is there already, and no migration of this program made it."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename it, or move it to another schema.")},
    {"index_taken",
        QT_TRANSLATE_NOOP(
            "MigrationText", "\"%1\" is there already, and is not the index that the console makes."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename it, or drop it.")},
    {"inherits", QT_TRANSLATE_NOOP("MigrationText", "\"%1\" and \"%2\" inherit one from the other."),
        QT_TRANSLATE_NOOP("MigrationText",
            "Take them apart (alter table … no inherit …): rows of the one are read through the other, past "
            "its rights.")},
    {"column_missing",
        QT_TRANSLATE_NOOP("MigrationText", "The table \"%1\" is there without its column \"%2\" (%3)."),
        QT_TRANSLATE_NOOP("MigrationText", "Mend the column, then migrate again.")},
    {"column_type",
        QT_TRANSLATE_NOOP("MigrationText", "The column \"%1\" of \"%2\" is of type %3 instead of %4."),
        QT_TRANSLATE_NOOP("MigrationText", "Mend the column, then migrate again.")},
    {"table_foreign", QT_TRANSLATE_NOOP("MigrationText", "\"%1\" is another program's table: it lacks %2."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename that table, or move it to another schema.")},
    {"column_taken",
        QT_TRANSLATE_NOOP("MigrationText", "The table \"%1\" has a column \"%2\" of its own already."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename that column: the console adds one of this name.")},
    {"column_key",
        QT_TRANSLATE_NOOP("MigrationText",
            "The column \"%1\" of \"%2\" is another program's: the foreign key \"%3\" is on it."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename that column: the console adds one of this name.")},
    {"column_default",
        QT_TRANSLATE_NOOP(
            "MigrationText", "The column \"%1\" of \"%2\" is another program's: its default is %3."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename that column: the console adds one of this name.")},
    {"column_no_default",
        QT_TRANSLATE_NOOP(
            "MigrationText", "The column \"%1\" of \"%2\" is another program's: its default is missing."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename that column: the console adds one of this name.")},
    {"id_no_key", QT_TRANSLATE_NOOP("MigrationText", "The column \"id\" of \"%1\" is no key."),
        QT_TRANSLATE_NOOP("MigrationText", "Run: %2")},
    {"view_foreign", QT_TRANSLATE_NOOP("MigrationText", "The view \"%1\" is another program's."),
        QT_TRANSLATE_NOOP("MigrationText", "Rename it, or move it to another schema.")},
    {"view_stuck",
        QT_TRANSLATE_NOOP(
            "MigrationText", "The view \"%1\" must be made anew, and \"%2\" depends on it and cannot be."),
        QT_TRANSLATE_NOOP("MigrationText", "Drop the dependent object, migrate, and make it again.")},
    {"view_needed",
        QT_TRANSLATE_NOOP("MigrationText",
            "The view \"%1\" must be made anew, and \"%2\" depends on it and would be lost."),
        QT_TRANSLATE_NOOP("MigrationText", "Drop the dependent object, migrate, and make it again.")},
};

constexpr Sentence Findings[] = {
    {"object_missing", QT_TRANSLATE_NOOP("MigrationText", "is missing"), nullptr},
    {"owner_mixed", QT_TRANSLATE_NOOP("MigrationText", "belongs to \"%1\", and the rest to \"%2\""), nullptr},
    {"tables_inherit", QT_TRANSLATE_NOOP("MigrationText", "\"%1\" and \"%2\" inherit one from the other"),
        nullptr},
    {"rls_off", QT_TRANSLATE_NOOP("MigrationText", "row level security is off"), nullptr},
    {"rls_forced",
        QT_TRANSLATE_NOOP(
            "MigrationText", "row level security is forced: it blinds the owner and the helpers"),
        nullptr},
    {"no_policy", QT_TRANSLATE_NOOP("MigrationText", "has no policy"), nullptr},
    {"policy_for_people",
        QT_TRANSLATE_NOOP("MigrationText", "the policy \"%1\" of another program is for people, too"),
        nullptr},
    {"view_as_owner",
        QT_TRANSLATE_NOOP("MigrationText", "shows our rows with its owner's rights (not security_invoker)"),
        nullptr},
    {"copy_readable", QT_TRANSLATE_NOOP("MigrationText", "is a copy of our rows that anybody may read"),
        nullptr},
    {"right_held", QT_TRANSLATE_NOOP("MigrationText", "%1 has %2"), nullptr},
    {"column_readable", QT_TRANSLATE_NOOP("MigrationText", "%1 may read it"), nullptr},
    {"search_path_open", QT_TRANSLATE_NOOP("MigrationText", "has no fixed search_path that ends in pg_temp"),
        nullptr},
    {"function_closed",
        QT_TRANSLATE_NOOP("MigrationText",
            "may not be called by everybody, and other programs' inserts or people's queries need it"),
        nullptr},
    {"function_as_owner",
        QT_TRANSLATE_NOOP("MigrationText",
            "another program's function runs with the rights of \"%1\", and people may call it"),
        nullptr},
    {"function_callable", QT_TRANSLATE_NOOP("MigrationText", "%1 may call it"), nullptr},
    {"group_rights", QT_TRANSLATE_NOOP("MigrationText", "is a group with rights that no group may have"),
        nullptr},
    {"temporary_tables", QT_TRANSLATE_NOOP("MigrationText", "may make temporary tables"), nullptr},
    {"public_objects", QT_TRANSLATE_NOOP("MigrationText", "may create objects in the schema public"),
        nullptr},
    {"key_unindexed", QT_TRANSLATE_NOOP("MigrationText", "the foreign key \"%1\" has no index"), nullptr},
    {"trigger_off", QT_TRANSLATE_NOOP("MigrationText", "the trigger \"%1\" is switched off"), nullptr},
    {"tenant_unset", QT_TRANSLATE_NOOP("MigrationText", "nothing puts a tenant on its rows"), nullptr},
    {"trigger_late",
        QT_TRANSLATE_NOOP("MigrationText",
            "the trigger \"%1\" of another program comes after the one that puts a tenant on the rows"),
        nullptr},
};

constexpr Sentence Rights[] = {
    {"right_hidden", QT_TRANSLATE_NOOP("MigrationText", "%1 (hidden by row level security)"), nullptr},
    {"right_shared", QT_TRANSLATE_NOOP("MigrationText", "%1 (needs the same right on the tables)"), nullptr},
    {"right_later", QT_TRANSLATE_NOOP("MigrationText", "%1 (for roles made later)"), nullptr},
    {"policy_later",
        QT_TRANSLATE_NOOP(
            "MigrationText", "policy \"%1\" (for roles made later, or without rights on the table)"),
        nullptr},
    {"execute_kept", QT_TRANSLATE_NOOP("MigrationText", "keeps EXECUTE; it runs with the rights of \"%1\""),
        nullptr},
    {"trigger_copies",
        QT_TRANSLATE_NOOP("MigrationText",
            "trigger \"%1\" copies whole rows (new.*); it may fail on the columns that are added"),
        nullptr},
    {"prepare_ends",
        QT_TRANSLATE_NOOP("MigrationText",
            "PREPARE TRANSACTION after writing to these tables (they announce changes by NOTIFY)"),
        nullptr},
};

template <size_t Size> const Sentence* sentenceOf(const Sentence (&sentences)[Size], const QString& code) {
    const auto* found = std::find_if(std::begin(sentences), std::end(sentences),
        [&](const Sentence& each) { return code == QLatin1String(each.code); });
    return found == std::end(sentences) ? nullptr : found;
}

const Sentence* sentenceOf(const QString& code) {
    const Sentence* obstacle = sentenceOf(Obstacles, code);
    return obstacle ? obstacle : sentenceOf(Findings, code);
}

/// In one pass: an argument is a name out of the database, and may well contain a `%1`.
QString filled(const char* text, const QList<QString>& arguments) {
    const QString sentence = QCoreApplication::translate("MigrationText", text);
    QString words;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int number
            = sentence[at] == u'%' && at + 1 < sentence.size() ? sentence[at + 1].digitValue() : -1;
        if (number > 0) {
            words += arguments.value(number - 1);
            ++at;
        } else {
            words += sentence[at];
        }
    }
    return words;
}

} // namespace

QString MigrationText::problem(const MigrationPreview::Finding& finding) {
    const Sentence* known = sentenceOf(finding.code);
    return known ? filled(known->problem, finding.arguments) : finding.problem;
}

QString MigrationText::hint(const MigrationPreview::Finding& finding) {
    const Sentence* known = sentenceOf(finding.code);
    return known && known->hint ? filled(known->hint, finding.arguments) : finding.hint;
}

QString MigrationText::right(const MigrationPreview::LostRight& right) {
    const Sentence* known = sentenceOf(Rights, right.code);
    return known ? filled(known->problem, right.arguments) : right.privilege;
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells.h"

#include "models/insighttext.h"

namespace sevenscale {

QString Cells::notSaid() {
    return tr("No value has been recorded.");
}

Cell Cells::text(const QString& text) {
    if (text.trimmed().isEmpty() || text == Format::dash())
        return Cell::none(notSaid());
    Cell cell;
    cell.text = tamed(text, 300);
    cell.value = text;
    return cell;
}

Cell Cells::text(const std::optional<QString>& text) {
    return Cells::text(text.value_or(QString()));
}

Cell Cells::number(qint64 value) {
    Cell cell;
    cell.text = Format::count(value);
    cell.value = value;
    return cell;
}

Cell Cells::number(const std::optional<qint64>& value) {
    return value ? number(*value) : Cell::none(notSaid());
}

Cell Cells::decimal(const std::optional<Decimal>& value, int decimals) {
    if (!value)
        return Cell::none(notSaid());
    Cell cell;
    cell.text = Format::number(*value, decimals);
    cell.value = value->text;
    return cell;
}

Cell Cells::percent(const std::optional<Decimal>& value, const QString& whyNone) {
    if (!value)
        return Cell::none(whyNone);
    Cell cell;
    cell.text = Format::percent(value->toDouble());
    cell.value = value->text;
    return cell;
}

Cell Cells::milliseconds(const std::optional<Decimal>& value, const QString& whyNone) {
    if (!value)
        return Cell::none(whyNone);
    Cell cell;
    cell.text = Format::duration(value->toDouble());
    cell.value = value->text;
    return cell;
}

Cell Cells::moment(const std::optional<Timestamp>& moment, const Format& format) {
    if (!moment)
        return Cell::none(notSaid());
    Cell cell;
    cell.text = format.shortMoment(*moment);
    cell.value = moment->toRfc3339();
    cell.tooltip = format.wholeMoment(*moment);
    return cell;
}

Cell Cells::day(const std::optional<Timestamp>& moment, const Format& format) {
    Cell cell = Cells::moment(moment, format);
    if (moment && moment->isFinite())
        cell.text = Format::day(format.local(*moment).date());
    return cell;
}

Cell Cells::ago(const std::optional<Timestamp>& moment, const Format& format, const QString& whyNone) {
    if (!moment)
        return Cell::none(whyNone);
    Cell cell;
    cell.text = Format::ago(*moment);
    cell.value = moment->toRfc3339();
    cell.tooltip = format.wholeMoment(*moment);
    return cell;
}

Cell Cells::state(State state, const QString& word, const QString& tooltip) {
    Cell cell;
    cell.text = word;
    cell.state = state;
    cell.tooltip = tooltip;
    if (word == Format::dash()) {
        cell.muted = true;
        if (tooltip.isEmpty())
            cell.tooltip = notSaid();
    }
    return cell;
}

Cell Cells::name(
    const std::optional<QString>& name, const std::optional<qint64>& id, const QString& whyNone) {
    if (name && !name->trimmed().isEmpty())
        return text(*name);
    if (!id)
        return Cell::none(whyNone);
    Cell cell;
    cell.text = QLatin1Char('#') % Format::count(*id);
    cell.value = *id;
    cell.muted = true;
    cell.tooltip = tr("There is no such row, or this login may not see it.");
    return cell;
}

Cell Cells::identifier(qint64 id) {
    Cell cell;
    cell.text = QLatin1Char('#') % Format::count(id);
    cell.value = id;
    return cell;
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/style.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace sevenscale {

namespace {

constexpr int chevronRoom = 28;
constexpr int iconGap = 8;

/// A rounded frame whose line lies on whole pixels.
void frame(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, qreal width) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal in = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(in, in, -in, -in), space::radius - in, space::radius - in);
    painter->restore();
}

bool invalid(const QWidget* widget) {
    return widget != nullptr && widget->property("invalid").toBool();
}

bool keyboardFocus(const QStyleOption* option) {
    return (option->state & QStyle::State_HasFocus) != 0 && (option->state & QStyle::State_Enabled) != 0;
}

struct ButtonLook {
    QColor fill;
    QColor line;
    QColor text;
};

ButtonLook buttonLook(const QStyleOption* option, const QWidget* widget) {
    const QString kind = widget != nullptr ? widget->property("kind").toString() : QString();
    const bool enabled = (option->state & QStyle::State_Enabled) != 0;
    const bool over = enabled && (option->state & QStyle::State_MouseOver) != 0;
    const bool down = enabled && (option->state & (QStyle::State_Sunken | QStyle::State_On)) != 0;
    if (!enabled)
        return {colour(Token::Alternate), colour(Token::Border), colour(Token::Control)};
    if (kind == u"primary") {
        const QColor fill = colour(over || down ? Token::AccentHover : Token::Accent);
        return {fill, fill, colour(Token::OnAccent)};
    }
    const QColor ground = down ? colour(Token::Selection) : colour(over ? Token::Alternate : Token::Card);
    if (kind == u"ghost")
        return {over || down ? ground : QColor(Qt::transparent), Qt::transparent, colour(Token::Accent)};
    if (kind == u"danger")
        return {ground, colour(Token::Critical), colour(Token::Critical)};
    return {ground, colour(Token::Outline), colour(Token::Text)};
}

void drawButtonLabel(const QStyleOptionButton* button, QPainter* painter, const QWidget* widget) {
    const ButtonLook look = buttonLook(button, widget);
    QRect rect = button->rect.adjusted(4, 0, -4, 0);
    if ((button->features & QStyleOptionButton::HasMenu) != 0) {
        paintIcon(painter, QRect(rect.right() - 20, rect.center().y() - 7, 16, 16),
            QStringLiteral("chevron-down"), look.text);
        rect.setRight(rect.right() - 20);
    }
    painter->setPen(look.text);
    painter->setFont(widget != nullptr ? widget->font() : painter->font());
    QFont face = painter->font();
    face.setWeight(QFont::Medium);
    painter->setFont(face);
    const QFontMetrics metrics(face);
    int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic;
    if (widget == nullptr || widget->style()->styleHint(QStyle::SH_UnderlineShortcut, button, widget) == 0)
        flags |= Qt::TextHideMnemonic;
    const int iconWidth = button->icon.isNull() ? 0 : button->iconSize.width();
    const int gap = iconWidth > 0 && !button->text.isEmpty() ? iconGap : 0;
    const int textWidth = metrics.size(Qt::TextShowMnemonic, button->text).width();
    const int whole = std::min(iconWidth + gap + textWidth, rect.width());
    int x = rect.left() + (rect.width() - whole) / 2;
    if (button->direction == Qt::RightToLeft)
        x = rect.left() + (rect.width() - whole) / 2;
    if (iconWidth > 0) {
        const QRect place(x, rect.top() + (rect.height() - button->iconSize.height()) / 2, iconWidth,
            button->iconSize.height());
        // The icon speaks with the word: same colour, whatever colour it was made with.
        const QString name = button->icon.name();
        if (hasIcon(name))
            paintIcon(painter, place, name, look.text);
        else
            button->icon.paint(painter, place);
        x += iconWidth + gap;
    }
    const QRect words(x, rect.top(), rect.right() + 1 - x, rect.height());
    painter->drawText(
        words, flags, metrics.elidedText(button->text, Qt::ElideRight, words.width(), Qt::TextShowMnemonic));
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion")) {
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case PE_FrameFocusRect:
        return; // every control draws its own
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorRadioButton: {
        const bool radio = element == PE_IndicatorRadioButton;
        const bool enabled = (option->state & State_Enabled) != 0;
        const bool on = (option->state & (State_On | State_NoChange)) != 0;
        const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        const qreal radius = radio ? box.width() / 2 : 4;
        const QColor strong = colour(enabled ? Token::Accent : Token::Control);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(on ? strong : colour(Token::Control), 1));
        painter->setBrush(on ? strong : colour(Token::Card));
        painter->drawRoundedRect(box, radius, radius);
        if (keyboardFocus(option)
            || (widget != nullptr && widget->hasFocus() && element != PE_IndicatorItemViewItemCheck)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(colour(Token::Accent), 2));
            painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
            if (on) {
                painter->setPen(QPen(colour(Token::Card), 1));
                painter->drawRoundedRect(box.adjusted(2, 2, -2, -2), radius - 2, radius - 2);
            }
        }
        if (on && radio) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(Token::OnAccent));
            painter->drawEllipse(box.center(), 3.2, 3.2);
        } else if (on) {
            paintIcon(painter, QRectF(option->rect).adjusted(1, 1, -1, -1),
                (option->state & State_NoChange) != 0 ? QStringLiteral("minus") : QStringLiteral("check"),
                colour(Token::OnAccent));
        }
        painter->restore();
        return;
    }
    case PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, QStringLiteral("chevron-down"), colour(Token::Muted));
        return;
    case PE_IndicatorArrowUp:
        paintIcon(painter, option->rect, QStringLiteral("chevron-up"), colour(Token::Muted));
        return;
    case PE_IndicatorArrowRight:
        paintIcon(painter, option->rect, QStringLiteral("chevron-right"), colour(Token::Muted));
        return;
    case PE_IndicatorArrowLeft:
        paintIcon(painter, option->rect, QStringLiteral("chevron-left"), colour(Token::Muted));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case CE_PushButtonBevel: {
        const ButtonLook look = buttonLook(option, widget);
        if (keyboardFocus(option)) {
            const bool filled = widget != nullptr && widget->property("kind").toString() == u"primary";
            frame(painter, option->rect, look.fill, colour(filled ? Token::Text : Token::Accent), 2);
        } else {
            frame(painter, option->rect, look.fill, look.line, 1);
        }
        return;
    }
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            drawButtonLabel(button, painter, widget);
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            painter->setPen(colour((option->state & State_Enabled) != 0 ? Token::Text : Token::Control));
            if (!combo->currentIcon.isNull()) {
                combo->currentIcon.paint(painter, QRect(rect.left(), rect.center().y() - 7, 16, 16));
                rect.setLeft(rect.left() + 24);
            }
            if (!combo->editable)
                painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                    combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, rect.width()));
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
    const QWidget* widget) const {
    if (control == CC_ComboBox || control == CC_SpinBox) {
        const bool enabled = (option->state & State_Enabled) != 0;
        const bool focus
            = enabled && widget != nullptr && (widget->hasFocus() || (option->state & State_HasFocus) != 0);
        const QColor line
            = invalid(widget) ? colour(Token::Critical) : colour(focus ? Token::Accent : Token::Control);
        const bool over = enabled && control == CC_ComboBox && (option->state & State_MouseOver) != 0;
        frame(painter, option->rect, colour(!enabled || over ? Token::Alternate : Token::Card),
            enabled ? line : colour(Token::Border), focus || invalid(widget) ? 2 : 1);
        const QColor mark = colour(enabled ? Token::Muted : Token::Control);
        if (control == CC_ComboBox) {
            const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
            paintIcon(painter, QRect(arrow.center().x() - 7, arrow.center().y() - 7, 16, 16),
                QStringLiteral("chevron-down"), mark);
        } else if ((option->subControls & SC_SpinBoxUp) != 0) {
            const QRect up = subControlRect(control, option, SC_SpinBoxUp, widget);
            const QRect down = subControlRect(control, option, SC_SpinBoxDown, widget);
            paintIcon(painter, QRect(up.center().x() - 5, up.center().y() - 5, 12, 12),
                QStringLiteral("chevron-up"), mark);
            paintIcon(painter, QRect(down.center().x() - 5, down.center().y() - 5, 12, 12),
                QStringLiteral("chevron-down"), mark);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const {
    const QRect rect = option->rect;
    if (control == CC_ComboBox) {
        const QRect arrow(rect.right() - chevronRoom + 1, rect.top(), chevronRoom, rect.height());
        const QRect field
            = rect.adjusted(12, 2, -chevronRoom, -2); // its words begin where those of a field do
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, rect, arrow);
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, field);
    } else if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool buttons = spin == nullptr || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int room = buttons ? 24 : 8;
        if (part == SC_SpinBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(8, 2, -room, -2));
        if (part == SC_SpinBoxUp || part == SC_SpinBoxDown) {
            if (!buttons)
                return {};
            const int half = rect.height() / 2;
            const int top = part == SC_SpinBoxUp ? rect.top() + 2 : rect.top() + half;
            return visualRect(
                option->direction, rect, QRect(rect.right() - room + 1, top, room - 2, half - 2));
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const {
    const int line = option != nullptr ? option->fontMetrics.height() : size.height();
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button == nullptr)
            break;
        QFont face = widget != nullptr ? widget->font() : QFont();
        face.setWeight(QFont::Medium);
        const QFontMetrics metrics(face);
        int width = metrics.size(Qt::TextShowMnemonic, button->text).width() + 24;
        if (!button->icon.isNull())
            width += button->iconSize.width() + (button->text.isEmpty() ? 0 : iconGap);
        if ((button->features & QStyleOptionButton::HasMenu) != 0)
            width += 20;
        return {button->text.isEmpty() ? std::max(width - 8, line + 16) : width, line + 16};
    }
    case CT_ComboBox:
        return {size.width() + 12 + chevronRoom, line + 16};
    case CT_SpinBox:
        return {size.width() + 16, line + 16};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::between;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_ButtonMargin:
        return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SplitterWidth:
        return 5;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::between;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return space::around;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* answer) const {
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0; // a list below the field, not a menu over it
    case SH_ComboBox_AllowWheelScrolling:
        return 0; // who scrolls a form past a box must not choose another encryption
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace sevenscale

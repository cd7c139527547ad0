#pragma once

class QPainter;
class QPalette;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;

namespace comfyvn::ui {

/// How StudioStyle draws single controls: flat, with round corners and a ring in the accent's colour where
/// the keyboard is.

void drawFocusRing(QPainter& painter, const QRect& rect, const QPalette& palette);
/// The default button of a dialog or page is filled with the accent's colour.
void drawButton(QPainter& painter, const QStyleOptionButton& button);
/// The plate of a tool button, its list's part included.
void drawToolPlate(QPainter& painter, const QStyleOptionToolButton& button);
void drawComboPlate(QPainter& painter, const QStyleOptionComboBox& box);
void drawSpinPlate(QPainter& painter, const QStyleOptionSpinBox& box, const QRect& up, const QRect& down);
void drawSlider(QPainter& painter, const QStyleOptionSlider& slider, const QRect& groove,
                const QRect& handle);
/// A thin arrow in the middle of the rectangle; turned by quarters to the right from "down".
void drawChevron(QPainter& painter, const QStyleOption& option, int quarters);
void drawFieldFrame(QPainter& painter, const QStyleOption& field);
void drawCheckMark(QPainter& painter, const QStyleOption& box);
void drawRadioMark(QPainter& painter, const QStyleOption& button);

} // namespace comfyvn::ui

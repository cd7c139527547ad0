#pragma once

class QPainter;
class QPalette;
class QRect;
class QStyleOption;
class QStyleOptionButton;

namespace comfyvn::ui {

/// How StudioStyle draws single controls: flat, with round corners and a ring in the accent's colour where
/// the keyboard is.

void drawFocusRing(QPainter& painter, const QRect& rect, const QPalette& palette);
/// The default button of a dialog or page is filled with the accent's colour.
void drawButton(QPainter& painter, const QStyleOptionButton& button);
void drawFieldFrame(QPainter& painter, const QStyleOption& field);
void drawCheckMark(QPainter& painter, const QStyleOption& box);
void drawRadioMark(QPainter& painter, const QStyleOption& button);

} // namespace comfyvn::ui

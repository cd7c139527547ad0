#pragma once

#include <QLabel>

class QAbstractItemView;

namespace comfyvn::ui {

/// What to do, in the middle of a list that shows nothing.
class EmptyHint final : public QLabel {
    Q_OBJECT

public:
    /// The view has its model.
    EmptyHint(const QString& text, QAbstractItemView& view);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void adjust();

    QAbstractItemView& m_view;
};

} // namespace comfyvn::ui

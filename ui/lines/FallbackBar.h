#pragma once

#include <QFrame>

class QLabel;

namespace comfyvn::ui {

class FallbackWatch;

/// Offers to render the lines again that another provider spoke while the active one was away. Not seen while
/// there is nothing to offer.
class FallbackBar final : public QFrame {
    Q_OBJECT

public:
    FallbackBar(FallbackWatch& watch, QWidget* parent);

Q_SIGNALS:
    void renderWanted();

private:
    void refresh();

    FallbackWatch& m_watch;
    QLabel* m_text;
};

} // namespace comfyvn::ui

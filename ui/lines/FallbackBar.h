#pragma once

#include <QFrame>
#include <QSet>

class QLabel;

namespace comfyvn::ui {

class FallbackWatch;

/// Offers to render the lines again that another provider spoke while theirs was away. Not seen while there
/// is nothing to offer.
class FallbackBar final : public QFrame {
    Q_OBJECT

public:
    FallbackBar(FallbackWatch& watch, QWidget* parent);

Q_SIGNALS:
    /// The fallback lines of these speakers.
    void renderWanted(const QSet<QString>& speakers);

private:
    void refresh();

    FallbackWatch& m_watch;
    QLabel* m_text;
};

} // namespace comfyvn::ui

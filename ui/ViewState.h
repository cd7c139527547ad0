#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QVariant>

#include <vector>

class QWidget;

namespace comfyvn::ui {

/// Dynamic property of a search field or a choice that filters: what stands in it belongs to the view.
constexpr auto kKeepProperty = "studioKeep";
/// Dynamic property of a control that is for the mouse only: the id of the command that does the same.
constexpr auto kKeyboardWayProperty = "studioKeyboardWay";
/// Dynamic property of a dialog: the id of the command that opens it again.
constexpr auto kReopenProperty = "studioReopen";

/// What a writer sees of a window apart from its content: selections, places scrolled to, chosen tabs, open
/// dialogs, the keyboard; so that a window which is built anew looks as the one before. Widgets are known by
/// their object names.
class ViewState final {
public:
    [[nodiscard]] static ViewState of(const QWidget& window);

    /// For the window that shows the same content. Dialogs have to be open already.
    void applyTo(QWidget& window) const;
    /// Ids of the commands whose dialogs were open.
    [[nodiscard]] const QStringList& dialogs() const { return m_dialogs; }

private:
    struct View {
        QList<int> selected {};
        int row = -1;
        int column = 0;
        int across = 0;
        int down = 0;
        QByteArray header {};
    };

    void applyViews(const QWidget& window) const;

    QHash<QString, View> m_views {};
    QHash<QString, int> m_tabs {};
    QHash<QString, QByteArray> m_splitters {};
    QHash<QString, QVariant> m_kept {};
    QStringList m_dialogs {};
    QHash<QString, QRect> m_dialogPlaces {};
    QString m_focus {};
};

} // namespace comfyvn::ui

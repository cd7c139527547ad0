#pragma once

#include "core/speech/dictionary/ScriptPronunciations.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace comfyvn::ui {

/// The lines that an entry is heard in: a click or Enter goes there, a button renders them and no others.
class AffectedLines final : public QWidget {
    Q_OBJECT

public:
    explicit AffectedLines(QWidget* parent);

    void setLines(const QList<PronouncedLine>& lines);
    void setRenderingPossible(bool possible);

Q_SIGNALS:
    void lineWanted(qint64 scene, qint64 line);
    void renderWanted(const QList<qint64>& lines);

private:
    void showCount();

    QLabel* m_title;
    QTreeWidget* m_list;
    QPushButton* m_render;
    QList<qint64> m_lines {};
    bool m_canRender = true;
};

} // namespace comfyvn::ui

#include "ui/inout/InOutActions.h"

#include "ui/Desk.h"
#include "ui/Dialogs.h"
#include "ui/inout/ExportDialog.h"
#include "ui/inout/ExportForm.h"
#include "ui/inout/ImportDialog.h"
#include "ui/keys/Commands.h"
#include "ui/lines/LineTable.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// The local files among what is dragged that may be scripts.
QStringList scriptFiles(const QMimeData& mime)
{
    static const QStringList suffixes {
        u"txt"_s, u"csv"_s, u"tsv"_s, u"tab"_s, u"rpy"_s, u"rpym"_s, u"md"_s
    };
    QStringList files;
    for (const QUrl& url : mime.urls()) {
        if (url.isLocalFile() && suffixes.contains(QFileInfo(url.toLocalFile()).suffix().toLower()))
            files << url.toLocalFile();
    }
    return files;
}

} // namespace

InOutActions::InOutActions(Desk& desk, Commands& commands, LineTable& table, QSettings& settings,
                           QWidget& window)
    : QObject(&window)
    , m_desk(desk)
    , m_table(table)
    , m_settings(settings)
    , m_window(window)
{
    const auto add = [&commands](const QString& id, const QString& text, const QString& iconName,
                                 const QString& tip, const QKeySequence& keys) {
        return commands.add({ .id = id,
                              .group = tr("File"),
                              .text = text,
                              .icon = iconName,
                              .tip = tip,
                              .keys = { keys },
                              .writes = id != u"script.export"_s });
    };
    connect(add(u"script.import"_s, tr("&Import script…"), u"import"_s,
                tr("Read a script from files and see what it changes"), Qt::CTRL | Qt::Key_O),
            &QAction::triggered, this, &InOutActions::chooseFiles);
    QAction* pasted = add(u"script.importPasted"_s, tr("Import from the &clipboard…"), {},
                          tr("Read a script that was copied elsewhere"), Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    connect(pasted, &QAction::triggered, this, &InOutActions::importPasted);
    connect(add(u"script.export"_s, tr("&Export lines…"), u"export"_s,
                tr("Write lines as sound files for other programs"), Qt::CTRL | Qt::Key_E),
            &QAction::triggered, this, &InOutActions::exportLines);
    connect(&table, &LineTable::scriptPasted, this, &InOutActions::importText);
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool InOutActions::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto& drag = static_cast<QDragMoveEvent&>(*event);
        if (scriptFiles(*drag.mimeData()).isEmpty() || m_desk.lines().isReadOnly())
            break;
        drag.setDropAction(Qt::CopyAction);
        drag.accept();
        return true;
    }
    case QEvent::Drop: {
        auto& drop = static_cast<QDropEvent&>(*event);
        const QStringList files = scriptFiles(*drop.mimeData());
        if (files.isEmpty())
            break;
        drop.setDropAction(Qt::CopyAction);
        drop.accept();
        importFiles(files);
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void InOutActions::chooseFiles()
{
    auto* dialog = new QFileDialog(
        &m_window, tr("Import a script"), m_settings.value(u"import/folder"_s).toString(),
        tr("Scripts (*.txt *.csv *.tsv *.tab *.rpy *.rpym *.md)") + u";;"_s + tr("All files (*)"));
    dialog->setObjectName(u"importFileDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, &InOutActions::importFiles);
    dialog->open();
}

ScriptImport* InOutActions::beginImport()
{
    m_table.commitEditor();
    delete m_dialog;
    const QStringList styles = m_desk.choices() ? m_desk.choices()->styles : QStringList();
    return new ScriptImport(m_desk.lines(), m_desk.scenes(), styles, this);
}

void InOutActions::importFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    m_settings.setValue(u"import/folder"_s, QFileInfo(files.first()).path());
    ScriptImport* import = beginImport();
    import->openFiles(files);
    m_dialog = new ImportDialog(*import, m_desk.scenes(), &m_window);
    import->setParent(m_dialog);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
}

void InOutActions::importText(const QString& text)
{
    if (text.trimmed().isEmpty())
        return;
    ScriptImport* import = beginImport();
    import->openText(text);
    m_dialog = new ImportDialog(*import, m_desk.scenes(), &m_window);
    import->setParent(m_dialog);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
}

void InOutActions::importPasted()
{
    importText(QGuiApplication::clipboard()->text());
}

void InOutActions::exportLines()
{
    if (m_exporting && m_desk.exporter().isRunning()) {
        m_exporting->raise();
        m_exporting->activateWindow();
        return;
    }
    if (m_exporting && m_exporting->isVisible())
        m_desk.exporter().forgetReport(); // it has been seen
    delete m_exporting;
    m_table.commitEditor();
    m_desk.journal().saveNow();
    QList<ExportChoice> choices;
    int choice = 0;
    const QList<qint64> selected = m_table.selectedLines();
    if (m_table.currentLine() != 0)
        choices << ExportChoice { tr("The current line"), { .lines = { m_table.currentLine() } } };
    if (selected.size() > 1) {
        choice = static_cast<int>(choices.size());
        choices << ExportChoice { tr("%n selected line(s)", nullptr, static_cast<int>(selected.size())),
                                  { .lines = selected } };
    }
    if (selected.size() < 2)
        choice = static_cast<int>(choices.size());
    choices << ExportChoice { tr("This scene"), { .scenes = { m_desk.lines().scene() } } };
    choices << ExportChoice { tr("All scenes"), {} };
    m_exporting =
        new ExportDialog(m_desk.exporter(), choices, choice, m_desk.workspace(), m_settings, &m_window);
    showDialog(*m_exporting, u"script.export"_s);
}

} // namespace comfyvn::ui

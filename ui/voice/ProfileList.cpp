#include "ui/voice/ProfileList.h"

#include "core/base/Files.h"
#include "core/voice/VoiceProfileCheck.h"
#include "core/voice/VoiceProfileFile.h"
#include "ui/look/Icons.h"
#include "ui/look/SearchField.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"
#include "ui/voice/ProfileClashDialog.h"
#include "ui/voice/ProfileDelegate.h"
#include "ui/voice/VoiceProfiles.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QThreadPool>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QString fileFilter()
{
    return ProfileList::tr("Voice profiles (*.json)");
}

Result<QList<VoiceProfile>> profilesOf(const QStringList& files)
{
    QList<VoiceProfile> all;
    for (const QString& file : files) {
        const auto read = readFile(file, kMaxProfileFile).and_then(readVoiceProfiles);
        if (!read)
            return failure(read.error().kind, read.error().code,
                           u"%1: %2"_s.arg(QFileInfo(file).fileName(), errorText(read.error())));
        all += *read;
    }
    return all;
}

QStringList droppedFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && url.path().endsWith(u".json", Qt::CaseInsensitive))
            files << url.toLocalFile();
    return files;
}

} // namespace

ProfileList::ProfileList(VoiceProfiles& profiles, QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_profiles(profiles)
    , m_pool(pool)
    , m_model(profiles)
    , m_search(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"profileList"_s);
    setAcceptDrops(true);
    arrange();
    connect(&m_model, &ProfileListModel::renameWanted, this, &ProfileList::askRename, Qt::QueuedConnection);
    connect(&m_profiles, &VoiceProfiles::changed, this, &ProfileList::showCurrent);
    connect(&m_profiles, &VoiceProfiles::loaded, this, &ProfileList::showCurrent);
    connect(&m_profiles, &VoiceProfiles::currentChanged, this, &ProfileList::showCurrent);
    showCurrent();
}

void ProfileList::arrange()
{
    m_search->setObjectName(u"profileSearch"_s);
    makeSearchField(*m_search, tr("Search voices of the workspace"), tr("Search voices"));
    m_search->installEventFilter(this);
    m_found.setSourceModel(&m_model);
    m_found.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(u"profileView"_s);
    m_view->setAccessibleName(tr("Voices of the workspace"));
    m_view->setModel(&m_found);
    m_view->setItemDelegate(new ProfileDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setUniformItemSizes(true);
    m_view->installEventFilter(this);
    m_empty->setObjectName(u"profilesEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(fontMetrics().height() / 2);
    m_empty->setMinimumHeight(fontMetrics().height() * 5);
    m_view->setMinimumHeight(fontMetrics().height() * 8);

    auto* bar = new QToolBar(this);
    bar->setObjectName(u"profileTools"_s);
    bar->setIconSize(QSize(18, 18));
    QAction* make = command(u"voice.new"_s, tr("New voice"), u"voice-add"_s, QKeySequence(Qt::Key_Insert),
                            [this] { create(); });
    bar->addAction(make);
    static_cast<QToolButton*>(bar->widgetForAction(make))->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_duplicate = command(u"voice.duplicate"_s, tr("Duplicate"), u"line-duplicate"_s,
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { duplicate(); });
    m_rename = command(u"voice.rename"_s, tr("Rename"), u"voice-rename"_s, QKeySequence(Qt::Key_F2),
                       [this] { rename(); });
    m_remove = command(u"voice.delete"_s, tr("Delete"), u"line-delete"_s, QKeySequence(Qt::Key_Delete),
                       [this] { removeSelected(); });
    QAction* import = command(u"voice.import"_s, tr("Import &voices…"), u"voice-import"_s,
                              QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O), [this] { askWhereFrom(); });
    m_export = command(u"voice.export"_s, tr("E&xport the voices…"), u"voice-export"_s,
                       QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S), [this] { askWhereTo(); });
    bar->addActions({ m_duplicate, m_rename, m_remove });
    bar->addSeparator();
    bar->addActions({ import, m_export });
    // Tool bars keep Tab from their buttons, and some of these have no key.
    for (QToolButton* button : bar->findChildren<QToolButton*>(Qt::FindDirectChildrenOnly))
        button->setFocusPolicy(Qt::TabFocus);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    auto* inner = new QVBoxLayout;
    const int gap = fontMetrics().height() / 3;
    inner->setContentsMargins(gap, gap, gap, 0);
    inner->addWidget(m_search);
    inner->addWidget(m_view, 1);
    inner->addWidget(m_empty, 1);
    layout->addLayout(inner, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found.setFilterFixedString(text);
        updateCommands();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && !m_model.isFollowing())
                    m_profiles.setCurrent(current.data(ProfileListModel::NameRole).toString());
            });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProfileList::updateCommands);
}

QAction* ProfileList::command(const QString& name, const QString& text, const QString& symbol,
                              const QKeySequence& keys, const std::function<void()>& run)
{
    auto* action = new QAction(icon(symbol), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void ProfileList::updateCommands()
{
    const auto selected = static_cast<int>(selectedNames().size());
    m_duplicate->setEnabled(selected == 1);
    m_rename->setEnabled(selected == 1);
    m_remove->setEnabled(selected > 0);
    m_export->setEnabled(selected > 0);
    const bool nothing = m_found.rowCount() == 0;
    m_view->setVisible(!nothing);
    m_empty->setVisible(nothing);
    m_empty->setText(m_model.rowCount() == 0
                         ? tr("There are no voices yet. Make one with New voice, or drop a file of voice "
                              "profiles here.")
                         : tr("No voice has that in its name. Clear the search to see all."));
}

void ProfileList::showCurrent()
{
    const int row = m_model.rowOf(m_profiles.current());
    const QModelIndex index = m_found.mapFromSource(m_model.index(row));
    if (index.isValid() && index != m_view->currentIndex()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
    updateCommands();
}

QStringList ProfileList::selectedNames() const
{
    QStringList names;
    const auto rows = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex& row : rows)
        names << row.data(ProfileListModel::NameRole).toString();
    return names;
}

void ProfileList::create()
{
    m_search->clear();
    m_profiles.setCurrent(m_profiles.create());
    rename();
}

void ProfileList::duplicate()
{
    const QStringList names = selectedNames();
    if (names.size() != 1)
        return;
    m_search->clear();
    m_profiles.setCurrent(m_profiles.duplicate(names.first()));
    m_view->setFocus();
}

void ProfileList::rename()
{
    showCurrent();
    m_view->setFocus();
    if (m_view->currentIndex().isValid())
        m_view->edit(m_view->currentIndex());
}

void ProfileList::removeSelected()
{
    const QStringList names = selectedNames();
    const QModelIndex current = m_view->currentIndex();
    const int row = current.isValid() ? current.row() : 0;
    m_profiles.remove(names);
    const int last = m_found.rowCount() - 1;
    if (last >= 0)
        m_view->setCurrentIndex(m_found.index(std::min(row, last), 0));
}

void ProfileList::askRename(const QString& from, const QString& to)
{
    const QString name = to.trimmed();
    if (name == from)
        return;
    if (const QString fault = m_profiles.nameFault(name); !fault.isEmpty()) {
        Q_EMIT noted(fault);
        return;
    }
    Q_EMIT noted({});
    const int lines = m_lineCounts.value(from);
    const auto renameOnly = [this, from, name] {
        m_profiles.change(m_profiles.renamed(from, name), tr("Rename voice %1 to %2").arg(from, name));
        m_profiles.setCurrent(name);
    };
    if (lines == 0) {
        renameOnly();
        return;
    }
    auto* question = new QMessageBox(
        QMessageBox::Question, tr("Rename %1").arg(from),
        tr("%n line(s) are spoken by %1. Shall they be spoken by %2 from now on?", nullptr, lines)
            .arg(from, name),
        QMessageBox::Cancel, this);
    question->setObjectName(u"renameQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Otherwise they keep the name %1, and a voice is cast for it.").arg(from));
    QAbstractButton* with = question->addButton(tr("Rename the lines too"), QMessageBox::AcceptRole);
    QAbstractButton* alone = question->addButton(tr("Only the voice"), QMessageBox::DestructiveRole);
    with->setObjectName(u"renameLines"_s);
    alone->setObjectName(u"renameVoiceOnly"_s);
    connect(with, &QAbstractButton::clicked, this, [this, from, name] {
        Q_EMIT renameLinesWanted(from, name);
        m_profiles.setCurrent(name);
    });
    connect(alone, &QAbstractButton::clicked, this, renameOnly);
    question->open();
}

void ProfileList::askWhereFrom()
{
    auto* dialog = new QFileDialog(this, tr("Import voices"), {}, fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ProfileList::importFrom);
    dialog->open();
}

void ProfileList::importFrom(const QStringList& files)
{
    whenFinished(this, QtConcurrent::run(&m_pool, [files] { return profilesOf(files); }),
                 [this](const Result<QList<VoiceProfile>>& read) {
                     if (read)
                         takeIn(*read);
                     else
                         Q_EMIT noted(tr("Nothing was imported. %1").arg(errorText(read.error())));
                 });
}

void ProfileList::takeIn(const QList<VoiceProfile>& profiles)
{
    QStringList clashes;
    for (const VoiceProfile& profile : profiles) {
        const auto speaks = checkVoiceProfile(profile, m_profiles.catalogue(), m_profiles.providers());
        if (!speaks) {
            Q_EMIT noted(tr("Nothing was imported. %1: %2").arg(profile.name, errorText(speaks.error())));
            return;
        }
        if (m_profiles.contains(profile.name))
            clashes << profile.name;
    }
    const auto store = [this, profiles](const QHash<QString, ProfileClash>& answers) {
        const QList<ProfileState> after = importedProfiles(profiles, answers, m_profiles);
        if (after.isEmpty()) {
            Q_EMIT noted(tr("Nothing was imported: every voice was skipped."));
            return;
        }
        m_profiles.change(after, tr("Import %n voice(s)", nullptr, static_cast<int>(after.size())));
        m_profiles.setCurrent(after.first().name);
        Q_EMIT noted(tr("Imported %n voice(s).", nullptr, static_cast<int>(after.size())));
    };
    if (clashes.isEmpty()) {
        store({});
        return;
    }
    auto* dialog = new ProfileClashDialog(clashes, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [dialog, store] { store(dialog->answers()); });
    dialog->open();
}

void ProfileList::askWhereTo()
{
    const QStringList names = selectedNames();
    if (names.isEmpty())
        return;
    auto* dialog = new QFileDialog(this, tr("Export voices"), {}, fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile((names.size() == 1 ? names.first() : tr("voices")) + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileList::exportTo);
    dialog->open();
}

void ProfileList::exportTo(const QString& file)
{
    QList<VoiceProfile> profiles;
    for (const QString& name : selectedNames())
        profiles << m_profiles.profile(name);
    const QByteArray bytes = voiceProfileFile(profiles);
    const auto count = static_cast<int>(profiles.size());
    whenFinished(
        this,
        QtConcurrent::run(&m_pool, [file, bytes] { return writeFile(file, bytes, Durability::PowerLoss); }),
        [this, file, count](const Result<void>& written) {
            Q_EMIT noted(written ? tr("Exported %n voice(s) to %1.", nullptr, count).arg(file)
                                 : errorText(written.error()));
        });
}

bool ProfileList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        if (watched == m_view && key.key() == Qt::Key_Space && key.modifiers() == Qt::NoModifier) {
            Q_EMIT playWanted();
            return true;
        }
        if (watched == m_search && (key.key() == Qt::Key_Down || key.key() == Qt::Key_Return)) {
            if (!m_view->currentIndex().isValid() || m_view->selectionModel()->selectedIndexes().isEmpty())
                m_view->setCurrentIndex(m_found.index(0, 0));
            m_view->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProfileList::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_profiles.isReadOnly() && !droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ProfileList::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    importFrom(droppedFiles(*event->mimeData()));
}

} // namespace comfyvn::ui

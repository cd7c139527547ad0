#include "ui/WorkspaceBar.h"

#include "ui/WorkspaceState.h"
#include "ui/look/Icons.h"
#include "ui/studio/StudioText.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

WorkspaceBar::WorkspaceBar(WorkspaceState& state, QWidget* parent)
    : QFrame(parent)
    , m_state(state)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_retry(new QPushButton(icon(u"retry"_s), tr("Try again"), this))
    , m_elsewhere(new QPushButton(icon(u"folder"_s), tr("Save elsewhere…"), this))
{
    setObjectName(u"workspaceBar"_s);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("State of the workspace"));
    const int unit = fontMetrics().height();
    m_sign->setPixmap(icon(u"notice"_s).pixmap(unit, unit));
    m_text->setObjectName(u"workspaceBarText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_progress->setObjectName(u"workspaceBarProgress"_s);
    m_progress->setAccessibleName(tr("Files copied"));
    m_progress->setMaximumWidth(unit * 10);
    m_retry->setObjectName(u"workspaceRetry"_s);
    m_retry->setAccessibleDescription(tr("Tries to save your edits where they belong."));
    m_elsewhere->setObjectName(u"workspaceElsewhere"_s);
    m_elsewhere->setAccessibleDescription(
        tr("Saves the complete workspace in another folder and goes on there."));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    row->setSpacing(unit / 2);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_retry);
    row->addWidget(m_elsewhere);
    connect(m_retry, &QPushButton::clicked, &state, &WorkspaceState::tryAgain);
    connect(m_elsewhere, &QPushButton::clicked, this, &WorkspaceBar::askForFolder);
    connect(&state, &WorkspaceState::changed, this, &WorkspaceBar::follow);
    follow();
}

void WorkspaceBar::follow()
{
    const auto kind = m_state.kind();
    m_progress->setVisible(kind == WorkspaceState::Kind::Rescuing);
    m_retry->setVisible(kind == WorkspaceState::Kind::Unsaved);
    m_elsewhere->setVisible(kind == WorkspaceState::Kind::Unsaved);
    switch (kind) {
    case WorkspaceState::Kind::Fine:
        setVisible(false);
        return;
    case WorkspaceState::Kind::ReadOnly:
        show(tr("Read-only: %1 You can look, filter, play and export; nothing you change here is kept.")
                 .arg(studioText(m_state.reason())));
        return;
    case WorkspaceState::Kind::Unsaved:
        show(tr("Your edits cannot be saved. %1 Nothing is lost while this window is open; the studio keeps "
                "trying.")
                 .arg(studioText(m_state.reason())));
        return;
    case WorkspaceState::Kind::Rescuing:
        m_progress->setRange(0, 100);
        m_progress->setValue(static_cast<int>(m_state.progress() * 100));
        show(tr("The workspace is being saved in another folder…"));
        return;
    }
}

void WorkspaceBar::show(const QString& sentence)
{
    if (m_text->text() != sentence)
        m_text->setText(sentence);
    setVisible(true);
}

void WorkspaceBar::askForFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Choose or make an empty folder"), QDir::homePath());
    if (!folder.isEmpty())
        m_state.saveElsewhere(QDir::cleanPath(folder));
}

} // namespace comfyvn::ui

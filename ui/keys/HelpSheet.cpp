#include "ui/keys/HelpSheet.h"

#include "ui/keys/CommandTree.h"
#include "ui/keys/Commands.h"
#include "ui/keys/Keys.h"
#include "ui/look/SearchField.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

QList<FixedKeys> fixedKeys()
{
    const QString text = HelpSheet::tr("In the text of a line");
    const QString list = HelpSheet::tr("In lists and tables");
    const QString wave = HelpSheet::tr("In the waveform");
    const QString everywhere = HelpSheet::tr("Everywhere");
    return {
        { text, HelpSheet::tr("Hear the line and go on to the next"), HelpSheet::tr("Enter") },
        { text, HelpSheet::tr("Leave the text as it was before"), HelpSheet::tr("Esc") },
        { text, HelpSheet::tr("Go to the next or previous cell"), u"Tab  ·  Shift+Tab"_s },
        { list, HelpSheet::tr("Select several rows"), u"Shift+↑  ·  Shift+↓  ·  Ctrl+A"_s },
        { list, HelpSheet::tr("Go to the first or last row"), u"Home  ·  End"_s },
        { wave, HelpSheet::tr("Move the playhead"), u"←  ·  →  ·  Home  ·  End"_s },
        { wave, HelpSheet::tr("Move the playhead by words"), u"Ctrl+←  ·  Ctrl+→"_s },
        { wave, HelpSheet::tr("Play from the playhead"), HelpSheet::tr("Enter") },
        { everywhere, HelpSheet::tr("Go to the next or previous control"), u"Tab  ·  Shift+Tab"_s },
        { everywhere, HelpSheet::tr("Open a menu by its underlined letter"), HelpSheet::tr("Alt+letter") },
        { everywhere, HelpSheet::tr("Close a dialog"), HelpSheet::tr("Esc") },
    };
}

QString presetTitle(KeyPreset preset)
{
    switch (preset) {
    case KeyPreset::Voicevox:
        return HelpSheet::tr("like VOICEVOX");
    case KeyPreset::Audacity:
        return HelpSheet::tr("like Audacity");
    }
    return {};
}

} // namespace

HelpSheet::HelpSheet(Commands& commands, Keys& keys, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"helpSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* search = new QLineEdit(this);
    search->setObjectName(u"helpSearch"_s);
    makeSearchField(*search, tr("Search the shortcuts"), tr("Search for a command or a key"));
    auto* tree = new CommandTree(this);
    tree->setAccessibleName(windowTitle());
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* preset = new QLabel(this);
    preset->setForegroundRole(QPalette::PlaceholderText);
    const auto fill = [&commands, &keys, search, tree, preset] {
        tree->fill(commands.all(), keys.map(), fixedKeys());
        tree->filterText(search->text());
        preset->setText(tr("Shortcuts %1; the settings change them.").arg(presetTitle(keys.map().preset)));
    };
    connect(search, &QLineEdit::textChanged, tree, &CommandTree::filterText);
    connect(&keys, &Keys::changed, this, fill);
    connect(&commands, &Commands::added, this, fill, Qt::QueuedConnection);
    fill();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(preset, 1);
    bottom->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->addWidget(search);
    column->addWidget(tree, 1);
    column->addLayout(bottom);
    const int unit = fontMetrics().height();
    resize(unit * 45, unit * 38);
    search->setFocus();
}

} // namespace comfyvn::ui

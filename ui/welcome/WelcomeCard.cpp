#include "ui/welcome/WelcomeCard.h"

#include "ui/keys/Commands.h"
#include "ui/look/Icons.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

/// An icon in the accent's colour, whatever the theme.
class Picture final : public QWidget {
public:
    Picture(QString name, QWidget* parent)
        : QWidget(parent)
        , m_name(std::move(name))
    { }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, m_name, rect(), palette().color(QPalette::Highlight));
    }

private:
    QString m_name;
};

/// A button that does what a command does, once there is such a command.
void follow(QPushButton& button, const Commands& commands, const QString& id)
{
    const auto attach = [&button, &commands, id] {
        QAction* action = commands.action(id);
        button.setVisible(action != nullptr);
        if (action)
            QObject::connect(&button, &QPushButton::clicked, action, &QAction::trigger, Qt::UniqueConnection);
    };
    QObject::connect(&commands, &Commands::added, &button, [id, attach](const QString& added) {
        if (added == id)
            attach();
    });
    attach();
}

} // namespace

WelcomeCard::WelcomeCard(const Commands& commands, QWidget* parent)
    : QFrame(parent)
{
    setObjectName(u"welcomeCard"_s);
    setAccessibleName(tr("Welcome"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    const int unit = fontMetrics().height();

    auto* title = new QLabel(tr("Welcome to ComfyVN Studio"), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    title->setObjectName(u"welcomeTitle"_s);
    title->setWordWrap(true);

    auto* inner = new QVBoxLayout;
    inner->setSpacing(unit);
    inner->addWidget(title);
    inner->addWidget(explanation(u"speech"_s, tr("Lines"),
                                 tr("Type what a character says, press Enter, and hear it at once.")));
    inner->addWidget(explanation(u"waveform"_s, tr("Line"),
                                 tr("Below, see each line's sound with its words and mouth shapes; click a "
                                    "word to hear from there.")));
    inner->addWidget(explanation(u"people"_s, tr("Voices"),
                                 tr("Give every character a voice of their own; who has none yet gets one by "
                                    "name.")));
    inner->addWidget(buttons(commands));

    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(inner, 8);
    middle->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(unit, unit, unit, unit);
    column->addStretch(1);
    column->addLayout(middle);
    column->addStretch(2);
}

QWidget* WelcomeCard::explanation(const QString& iconName, const QString& title, const QString& text)
{
    auto* row = new QWidget(this);
    const int unit = fontMetrics().height();
    auto* picture = new Picture(iconName, row);
    picture->setFixedSize(unit * 3 / 2, unit * 3 / 2);
    auto* words = new QLabel(u"<b>%1</b><br>%2"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped()), row);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit * 3 / 4);
    layout->addWidget(picture, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    return row;
}

QWidget* WelcomeCard::buttons(const Commands& commands)
{
    auto* row = new QWidget(this);
    auto* sample = new QPushButton(icon(u"play"_s), tr("Open the sample scene"), row);
    sample->setObjectName(u"welcomeSampleButton"_s);
    sample->setDefault(true);
    follow(*sample, commands, u"scene.sample"_s);
    auto* write = new QPushButton(icon(u"line-add"_s), tr("Start writing"), row);
    write->setObjectName(u"welcomeWriteButton"_s);
    connect(write, &QPushButton::clicked, this, &WelcomeCard::writingWanted);
    auto* import = new QPushButton(icon(u"folder"_s), tr("Import a script…"), row);
    import->setObjectName(u"welcomeImportButton"_s);
    follow(*import, commands, u"script.import"_s);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    for (QPushButton* button : { sample, write, import }) {
        button->setAutoDefault(true);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return row;
}

} // namespace comfyvn::ui

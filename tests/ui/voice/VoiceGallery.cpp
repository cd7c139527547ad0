#include "tests/ui/support/FakeVoices.h"
#include "ui/look/Theme.h"
#include "ui/look/Translations.h"
#include "ui/voice/CastSheet.h"
#include "ui/voice/CastingPanel.h"
#include "ui/voice/ProfileEditor.h"
#include "ui/voice/ProfileList.h"
#include "ui/voice/VoiceProfiles.h"
#include "ui/voice/VoicesPanel.h"

#include <QApplication>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

/// Saves pictures of the panels of voices, to be looked at: `VoiceGallery FOLDER [light|dark] [LANGUAGE]`.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString theme = arguments.value(2, u"light"_s);
    const QString language = arguments.value(3, u"en"_s);
    installTranslations(application, language);
    Theme look(application);
    look.apply(themeModeFrom(theme));
    const QString prefix = u"%1/%2-%3-%4x-"_s.arg(arguments.value(1, u"."_s), theme, language)
                               .arg(application.devicePixelRatio());
    const auto save = [&prefix](QWidget& widget, const QString& name) {
        QTest::qWait(150);
        widget.grab().save(prefix + name + u".png"_s);
    };

    for (const bool empty : { true, false }) {
        FakeVoices studio(empty ? QList<VoiceProfile>() : FakeVoices::sampleProfiles());
        QList<CastMember> cast = FakeVoices(QList<VoiceProfile>()).calls().casting().value();
        cast[0].sameVoiceAs = { u"mina"_s };
        cast[1].sameVoiceAs = { u"Aiko"_s };
        studio.setCast(empty ? QList<CastMember>() : cast);
        QUndoStack history;
        QThreadPool pool;
        FakeOutput output;
        VoiceProfiles profiles(studio.context(), studio.calls(), history);
        Audition audition(studio.context(), studio.calls(), pool, output.output());
        CastSheet sheet(studio.context(), studio.calls(), profiles);
        profiles.load();
        QTest::qWait(100);
        profiles.setCurrent(u"mina"_s);
        VoicesPanel voices(profiles, audition, pool);
        const int unit = voices.fontMetrics().height();
        voices.resize(unit * 24, unit * 50);
        voices.show();
        CastingPanel casting(sheet, profiles, audition);
        casting.resize(unit * 44, unit * 14);
        casting.show();
        if (empty) {
            save(voices, u"voices-empty"_s);
            save(casting, u"casting-empty"_s);
            continue;
        }
        save(voices, u"voices"_s);
        save(casting, u"casting"_s);

        VoiceProfile draft = profiles.profile(u"mina"_s);
        draft.prosody.rate = 1.15;
        draft.prosody.pitch = 2.5;
        draft.notes = u"Hosts the island's radio. Talks faster than she thinks."_s;
        draft.styles.insert(u"angry"_s, { .rate = 1.3, .pitch = -1, .range = 1.9, .volumeDb = 3 });
        profiles.edit(draft, u"rate"_s, 1);
        voices.editor().playOrStop();
        save(voices, u"voices-edited"_s);
        auto* seed = voices.findChild<QLineEdit*>(u"seed"_s);
        QTest::keyClicks(seed, u"12x"_s);
        auto* scroll = voices.findChild<QScrollArea*>(u"profileScroll"_s);
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        save(voices, u"voices-styles"_s);
        voices.resize(unit * 64, unit * 40);
        save(voices, u"voices-wide"_s);
        voices.editor().chooseVoice();
        std::ignore =
            QTest::qWaitFor([&] { return voices.findChild<QDialog*>(u"voicePicker"_s) != nullptr; });
        if (auto* picker = voices.findChild<QDialog*>(u"voicePicker"_s)) {
            save(*picker, u"picker"_s);
            picker->close();
        }
        QTest::qWait(50);
    }
    return 0;
}

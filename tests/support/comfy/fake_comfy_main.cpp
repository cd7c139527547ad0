#include "tests/support/comfy/FakeComfyServer.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cmath>
#include <cstdio>
#include <numbers>

using namespace Qt::StringLiterals;

namespace {

/// A beat of 120 a minute under a tone, for workflows that make music.
comfyvn::AudioBuffer beats(double seconds)
{
    constexpr int rate = 44'100;
    comfyvn::AudioBuffer sound { .channels = 2, .sampleRate = rate };
    for (int i = 0; i < static_cast<int>(seconds * rate); ++i) {
        const double time = static_cast<double>(i) / rate;
        const double value = 0.1 * std::sin(2 * std::numbers::pi * 220 * time)
            + 0.4 * std::exp(-60 * std::fmod(time, 0.5)) * std::sin(2 * std::numbers::pi * 90 * time);
        sound.samples.insert(sound.samples.end(), 2, static_cast<float>(value));
    }
    return sound;
}

} // namespace

/// A ComfyUI server for tests as a program of its own: prints its address and serves until it is ended.
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        { u"port"_s, u"0: any that is free."_s, u"port"_s, u"0"_s },
        { u"as"_s, u"Behave as 0.3.64, 0.8.0 or 0.33.0."_s, u"version"_s, u"0.33.0"_s },
        { u"fault"_s, u"A fault, or fault=times; may be repeated. See --faults."_s, u"fault"_s },
        { u"faults"_s, u"List the faults."_s },
        { u"node-ms"_s, u"How long each node runs."_s, u"ms"_s, u"2"_s },
        { u"output"_s, u"Write what is rendered into this folder as well."_s, u"folder"_s },
        { u"choice"_s, u"class/input/value: an installed model or voice; may be repeated."_s, u"choice"_s },
        { u"music"_s, u"Every sound is music of that length."_s, u"seconds"_s },
        { u"header"_s, u"name=value: a header without which nothing is answered."_s, u"header"_s },
    });
    parser.process(app);
    if (parser.isSet(u"faults"_s)) {
        for (const auto& [name, fault] : comfyvn::test::faultNames())
            std::printf("%s\n", qPrintable(name));
        return 0;
    }
    comfyvn::test::FakeComfyServer server(parser.value(u"as"_s));
    for (const QString& wish : parser.values(u"fault"_s)) {
        const auto found = comfyvn::test::faultNames().find(wish.section(u'=', 0, 0));
        if (found == comfyvn::test::faultNames().end()) {
            std::fprintf(stderr, "There is no fault named %s.\n", qPrintable(wish));
            return 2;
        }
        server.setFault(found->second, wish.contains(u'=') ? wish.section(u'=', 1).toInt() : -1);
    }
    for (const QString& choice : parser.values(u"choice"_s))
        server.installChoice(choice.section(u'/', 0, 0), choice.section(u'/', 1, 1), choice.section(u'/', 2));
    if (const QString header = parser.value(u"header"_s); !header.isEmpty())
        server.setRequiredHeader(header.section(u'=', 0, 0).toUtf8(), header.section(u'=', 1).toUtf8());
    server.setNodeTime(std::chrono::milliseconds(parser.value(u"node-ms"_s).toInt()));
    if (const double seconds = parser.value(u"music"_s).toDouble(); seconds > 0)
        server.setSound([seconds](const QJsonObject&) { return beats(seconds); });
    server.setOutputFolder(parser.value(u"output"_s));
    if (!server.start(quint16(parser.value(u"port"_s).toUShort()))) {
        std::fprintf(stderr, "The port is taken.\n");
        return 1;
    }
    std::printf("%s\n", qPrintable(server.url().toString()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

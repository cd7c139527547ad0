// How fast the window answers: one file of figures for each part, called here.
// Usage: bench_window [PART...]; without parts all of them. Run it under xvfb, or with
// QT_QPA_PLATFORM=offscreen.

#include "tests/bench/WindowBench.h"

#include <QApplication>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;
using namespace comfyvn::bench;

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList wanted = QApplication::arguments().mid(1);
    const std::pair<QString, QList<Figure> (*)()> parts[] {
        { u"typing"_s, benchTyping },     { u"scrolling"_s, benchScrolling }, { u"undoing"_s, benchUndoing },
        { u"waveform"_s, benchWaveform }, { u"timeline"_s, benchTimeline },
    };
    bool good = true;
    for (const auto& [name, measure] : parts) {
        if (!wanted.isEmpty() && !wanted.contains(name))
            continue;
        for (const Figure& figure : measure()) {
            good = good && figure.value < figure.limit;
            std::printf("%-50s %8.2f ms  (limit %.0f)%s\n", qPrintable(figure.name), figure.value,
                        figure.limit, figure.value < figure.limit ? "" : "  MISSED");
        }
    }
    return good ? 0 : 1;
}

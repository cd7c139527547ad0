#include "core/base/Random.h"
#include "tests/bench/WindowBench.h"
#include "tests/ui/support/FakeStudio.h"
#include "ui/MainWindow.h"
#include "ui/lines/LineEditors.h"
#include "ui/lines/LineFilter.h"
#include "ui/lines/LineTable.h"
#include "ui/look/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::ui;

namespace comfyvn::bench {

namespace {

constexpr int kLines = 10'000;

double msOf(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

Script longScript()
{
    Script script { .name = u"Long"_s, .position = 1 };
    for (int row = 0; row < kLines; ++row)
        script.lines.append({ .id = row + 1,
                              .position = row + 1.0,
                              .character = row % 3 == 0 ? u"Aiko"_s : u"Ren"_s,
                              .style = row % 5 == 0 ? u"warm"_s : QString(),
                              .text = u"This is line %1 of a long evening in the garden."_s.arg(row) });
    return script;
}

/// A window of 1920x1080 with the long script.
class Stage {
public:
    Stage()
        : m_studio(longScript())
        , m_desk(m_studio.context(), m_studio.pool(), m_studio.deskCalls(), DeskSetup {})
        , m_window(m_desk, m_folder.filePath(u"window.ini"_s))
    {
        m_window.resize(1920, 1080);
        m_window.show();
        std::ignore = QTest::qWaitForWindowExposed(&m_window);
        m_window.activateWindow();
        m_desk.load();
        std::ignore = QTest::qWaitFor([this] { return m_desk.lines().rowCount() == kLines; });
        QTest::qWait(500);
    }

    Desk& desk() { return m_desk; }
    LineTable& table() { return *m_window.findChild<LineTable*>(); }

private:
    QTemporaryDir m_folder {};
    FakeStudio m_studio;
    Desk m_desk;
    MainWindow m_window;
};

/// Notes when a widget paints.
class PaintWatch final : public QObject {
public:
    bool painted = false;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

Figure typing()
{
    Stage stage;
    QList<qint64> lines;
    for (int row = 100; row < kLines; ++row)
        lines.append(stage.desk().lines().line(row).id);
    stage.desk().batch().start(lines);
    stage.table().editText(stage.desk().lines().line(10).id);
    auto* editor = stage.table().findChild<LineTextEdit*>();
    PaintWatch watch;
    editor->installEventFilter(&watch);
    std::vector<double> times;
    for (int letter = 0; letter < 400; ++letter) {
        watch.painted = false;
        QElapsedTimer clock;
        clock.start();
        QApplication::postEvent(editor, new QKeyEvent(QEvent::KeyPress, Qt::Key_A, {}, u"a"_s));
        while (!watch.painted && clock.elapsed() < 1000)
            QApplication::processEvents(QEventLoop::AllEvents, 1);
        times.push_back(msOf(clock));
        QTest::qWait(2);
    }
    const bool running = stage.desk().batch().isRunning();
    std::printf("  rendered while typing: %d of %d%s\n", stage.desk().batch().done(),
                stage.desk().batch().total(), running ? "" : " (the batch ended before the typing)");
    stage.desk().batch().cancel();
    return { u"typing, p95 while a batch renders"_s, p95(times), 16 };
}

Figure scrolling()
{
    Stage stage;
    QScrollBar& bar = *stage.table().verticalScrollBar();
    std::vector<double> times;
    for (int frame = 0; frame < 400; ++frame) {
        bar.setValue(frame * 137 % bar.maximum());
        QElapsedTimer clock;
        clock.start();
        stage.table().viewport()->repaint();
        times.push_back(msOf(clock));
    }
    return { u"scrolling 10,000 lines, p95 of a frame"_s, p95(times), 8 };
}

Figure filtering()
{
    Stage stage;
    std::vector<double> times;
    for (int round = 0; round < 40; ++round) {
        QElapsedTimer clock;
        clock.start();
        stage.table().filter().setWish({ .text = QString::number(round) });
        stage.table().viewport()->repaint();
        times.push_back(msOf(clock));
    }
    return { u"filtering 10,000 lines, p95"_s, p95(times), 50 };
}

void editAtRandom(LineListModel& model, Random& random, int number)
{
    const auto pick = [&random](int count) {
        return static_cast<int>(random.next() % static_cast<unsigned>(count));
    };
    const int rows = model.rowCount();
    switch (pick(6)) {
    case 0:
        model.addLine(pick(rows + 1), QString::number(number));
        break;
    case 1:
        model.duplicateLine(pick(rows));
        break;
    case 2:
        model.removeLines({ pick(rows) });
        break;
    case 3:
        model.moveLines({ pick(rows) }, pick(rows + 1));
        break;
    default:
        model.setData(model.index(pick(rows), pick(4)), QString::number(number));
    }
}

Figure undoing()
{
    Stage stage;
    LineListModel& model = stage.desk().lines();
    const QList<ScriptLine> start = model.script().lines;
    Random random(11);
    for (int edit = 0; edit < 10'000; ++edit)
        editAtRandom(model, random, edit);
    std::vector<double> times;
    while (model.undoStack().canUndo()) {
        QElapsedTimer clock;
        clock.start();
        model.undoStack().undo();
        times.push_back(msOf(clock));
    }
    if (model.script().lines != start)
        std::printf("  the document differs from the one it began with\n");
    return { u"10,000 random edits undone, p95 of a step"_s, p95(times), 16 };
}

} // namespace

QList<Figure> benchTyping()
{
    const Theme theme(*qApp);
    return { typing() };
}

QList<Figure> benchScrolling()
{
    const Theme theme(*qApp);
    return { scrolling(), filtering() };
}

QList<Figure> benchUndoing()
{
    const Theme theme(*qApp);
    return { undoing() };
}

} // namespace comfyvn::bench

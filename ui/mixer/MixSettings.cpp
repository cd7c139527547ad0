#include "ui/mixer/MixSettings.h"

#include "core/audio/mix/DuckingCurve.h"
#include "ui/mixer/TrackHeader.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

constexpr double kUsualTarget = -16; // LUFS
constexpr int kRates[] = { 44'100, 48'000, 96'000 };

enum Part { Neither, Trigger, Target };

Part partOf(const SessionDucking& ducking, const QString& role)
{
    if (ducking.triggerRoles.contains(role))
        return Trigger;
    return ducking.targetRoles.contains(role) ? Target : Neither;
}

QStringList rolesOf(const MixSession& session)
{
    QStringList roles = commonRoles();
    roles += session.ducking.triggerRoles + session.ducking.targetRoles;
    for (const SessionTrack& track : session.tracks)
        roles << track.role;
    roles.removeDuplicates();
    roles.removeAll(QString());
    return roles.first(std::min<qsizetype>(roles.size(), 16));
}

double decibels(double gain)
{
    return gain > 0 ? std::round(200 * std::log10(gain)) / 10 : -96;
}

} // namespace

MixSettings::MixSettings(SessionModel& model, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_ducking(new QCheckBox(tr("&Lower some tracks while others sound"), this))
    , m_target(new QCheckBox(tr("Bring the mix to a &loudness"), this))
    , m_rate(new QComboBox(this))
{
    setObjectName(u"mixSettingsDialog"_s);
    setWindowTitle(tr("Ducking and loudness"));
    auto* ducking = new QGroupBox(tr("Ducking"), this);
    auto* duckingForm = new QFormLayout(ducking);
    addDucking(*duckingForm);
    auto* roles = new QGroupBox(tr("Roles"), this);
    auto* rolesForm = new QFormLayout(roles);
    addRoles(*rolesForm);
    auto* loudness = new QGroupBox(tr("Loudness"), this);
    auto* loudnessForm = new QFormLayout(loudness);
    addLoudness(*loudnessForm);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* left = new QVBoxLayout;
    left->addWidget(ducking);
    left->addWidget(loudness);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(roles);
    right->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto* all = new QVBoxLayout(this);
    all->addLayout(columns);
    all->addWidget(close);
    connect(&model, &SessionModel::sessionChanged, this, &MixSettings::refresh);
    m_gesture = model.newGesture();
    refresh();
}

QDoubleSpinBox* MixSettings::number(QFormLayout& form, const QString& objectName, const QString& title,
                                    const QString& tip, const QString& unit, double minimum, double maximum,
                                    double step, const Read& read, const Change& change)
{
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(objectName);
    box->setRange(minimum, maximum);
    box->setSingleStep(step);
    box->setDecimals(step < 1 ? 1 : 0);
    box->setSuffix(u' ' + unit);
    box->setToolTip(tip);
    auto* label = new QLabel(title, this);
    label->setBuddy(box);
    box->setAccessibleName(QString(title).remove(u'&'));
    form.addRow(label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, change](double value) {
        edit(
            tr("Ducking and loudness"), [&](MixSession& session) { change(session, value); }, m_gesture);
    });
    connect(box, &QDoubleSpinBox::editingFinished, this, [this] { m_gesture = m_model.newGesture(); });
    m_numbers.append({ box, read });
    return box;
}

void MixSettings::addDucking(QFormLayout& form)
{
    m_ducking->setObjectName(u"duckingOn"_s);
    form.addRow(m_ducking);
    connect(m_ducking, &QCheckBox::clicked, this, [this](bool on) {
        edit(on ? tr("Switch the ducking on") : tr("Switch the ducking off"),
             [on](MixSession& session) { session.ducking.on = on; });
    });
    const auto setting = [&](const QString& objectName, const QString& title, const QString& tip,
                             const QString& unit, double most, double step, double DuckingSettings::*field) {
        number(
            form, objectName, title, tip, unit, 0, most, step,
            [field](const MixSession& session) { return session.ducking.settings.*field; },
            [field](MixSession& session, double value) { session.ducking.settings.*field = value; });
    };
    setting(u"duckingAmount"_s, tr("&By"), tr("How far the lowered tracks go down"), tr("dB"), 60, 0.5,
            &DuckingSettings::amountDb);
    number(
        form, u"duckingThreshold"_s, tr("A&bove"), tr("How loud a track must be to lower the others"),
        tr("dB"), -96, 0, 1,
        [](const MixSession& session) { return decibels(session.ducking.settings.threshold); },
        [](MixSession& session, double value) {
            session.ducking.settings.threshold = value <= -96 ? 0 : gainOfDb(value);
        });
    setting(u"duckingAttack"_s, tr("Go &down in"), tr("Time to 90 % of the way down"), tr("ms"), 10'000, 5,
            &DuckingSettings::attackMs);
    setting(u"duckingHold"_s, tr("&Stay for"), tr("Time until the tracks come back up"), tr("ms"), 10'000, 10,
            &DuckingSettings::holdMs);
    setting(u"duckingRelease"_s, tr("Come &up in"), tr("Time to 90 % of the way up"), tr("ms"), 10'000, 10,
            &DuckingSettings::releaseMs);
    setting(u"duckingLookahead"_s, tr("Look &ahead"), tr("How early the tracks begin to go down"), tr("ms"),
            500, 5, &DuckingSettings::lookaheadMs);
}

void MixSettings::addRoles(QFormLayout& form)
{
    for (const QString& role : rolesOf(m_model.session())) {
        auto* box = new QComboBox(this);
        box->setObjectName(u"duckingRole."_s + role);
        box->addItems({ tr("stays as it is"), tr("lowers others"), tr("is lowered") });
        auto* label = new QLabel(roleTitle(role), this);
        label->setBuddy(box);
        box->setAccessibleName(roleTitle(role));
        form.addRow(label, box);
        connect(box, &QComboBox::activated, this, [this, role](int part) {
            edit(tr("Roles of the ducking"), [&](MixSession& session) {
                session.ducking.triggerRoles.removeAll(role);
                session.ducking.targetRoles.removeAll(role);
                if (part == Trigger)
                    session.ducking.triggerRoles << role;
                else if (part == Target)
                    session.ducking.targetRoles << role;
            });
        });
        m_roles.append({ role, box });
    }
}

void MixSettings::addLoudness(QFormLayout& form)
{
    m_target->setObjectName(u"mixTargetOn"_s);
    form.addRow(m_target);
    connect(m_target, &QCheckBox::clicked, this, [this](bool on) {
        edit(tr("Loudness of the mix"), [on](MixSession& session) {
            session.targetLufs = on ? std::optional(kUsualTarget) : std::nullopt;
        });
    });
    m_loudness = number(
        form, u"mixTarget"_s, tr("L&oudness"), tr("How loud the rendered mix is on the whole"), tr("LUFS"),
        -70, 0, 0.5, [](const MixSession& session) { return session.targetLufs.value_or(kUsualTarget); },
        [](MixSession& session, double value) { session.targetLufs = value; });
    number(
        form, u"mixCeiling"_s, tr("&True peak at most"), tr("What the limiter keeps the mix below"),
        tr("dBTP"), -30, 0, 0.5, [](const MixSession& session) { return session.ceilingDbtp; },
        [](MixSession& session, double value) { session.ceilingDbtp = value; });
    m_rate->setObjectName(u"mixRate"_s);
    m_rate->setAccessibleName(tr("Sample rate"));
    for (const int rate : kRates)
        m_rate->addItem(tr("%1 Hz").arg(locale().toString(rate)), rate);
    auto* label = new QLabel(tr("Sample &rate"), this);
    label->setBuddy(m_rate);
    form.addRow(label, m_rate);
    connect(m_rate, &QComboBox::activated, this, [this](int index) {
        edit(tr("Sample rate of the mix"),
             [rate = m_rate->itemData(index).toInt()](MixSession& session) { session.sampleRate = rate; });
    });
}

void MixSettings::edit(const QString& name, const std::function<void(MixSession&)>& change, int gesture)
{
    MixSession after = m_model.session();
    change(after);
    m_model.edit(name, after, gesture);
    refresh();
}

void MixSettings::refresh()
{
    const MixSession& session = m_model.session();
    const bool writable = !m_model.isReadOnly();
    m_ducking->setChecked(session.ducking.on);
    m_target->setChecked(session.targetLufs.has_value());
    for (const auto& [box, read] : std::as_const(m_numbers)) {
        const QSignalBlocker quiet(box);
        if (const double value = read(session); std::fabs(box->value() - value) > 1e-3)
            box->setValue(value);
        box->setEnabled(writable);
    }
    m_loudness->setEnabled(writable && session.targetLufs.has_value());
    for (const auto& [role, box] : std::as_const(m_roles)) {
        box->setCurrentIndex(partOf(session.ducking, role));
        box->setEnabled(writable);
    }
    if (m_rate->findData(session.sampleRate) < 0)
        m_rate->addItem(tr("%1 Hz").arg(locale().toString(session.sampleRate)), session.sampleRate);
    m_rate->setCurrentIndex(m_rate->findData(session.sampleRate));
    for (QWidget* control : std::initializer_list<QWidget*> { m_ducking, m_target, m_rate })
        control->setEnabled(writable);
}

} // namespace comfyvn::ui

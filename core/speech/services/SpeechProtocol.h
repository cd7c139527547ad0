#pragma once

#include "core/providers/Service.h"
#include "core/speech/EngineTimes.h"
#include "core/speech/OfferedVoice.h"
#include "core/speech/SentText.h"

#include <QJsonObject>

#include <memory>
#include <variant>

namespace comfyvn {

/// A service as the settings have it.
struct ServiceFields {
    QString name {}; ///< the provider's title
    QUrl baseUrl {};
    QString key {};
    QJsonObject all {}; ///< every field of the provider

    [[nodiscard]] QString text(const QString& field) const { return all[field].toString(); }
};

/// A line for a service: everything decided.
struct ServiceLine {
    SpeechPlan plan {};
    ServiceFields fields {};
    SentText sent {};
    OfferedVoice voice {}; ///< with its id only, where the service lists none
    EngineTimes times {}; ///< what the service said on the way
};

/// The sound of a line as a service sent it.
struct ServiceSound {
    QByteArray file {};
    QString name {}; ///< for people: `sound.wav`
    EngineTimes times {};
};

/// What is to be done next for a line: to ask again, or it is there.
using ServiceStep = std::variant<ServiceQuestion, ServiceSound>;

/// How a kind of service is spoken to: pure functions, without the network.
class SpeechProtocol {
public:
    virtual ~SpeechProtocol() = default;

    /// Where the service is. Error: ProviderUnavailable for an address that is none, or one that wants a key.
    [[nodiscard]] virtual Result<QUrl> address(const ServiceFields& fields) const;

    /// What tells most cheaply whether the service is there and takes the key; where the first is not known
    /// to it the next is asked.
    [[nodiscard]] virtual QList<ServiceQuestion> probes(const ServiceFields& fields) const
    {
        return voiceQuestions(fields);
    }
    /// Whether that is answered by the service itself: another server may answer anything with a page.
    [[nodiscard]] virtual bool isItself(const ServiceQuestion&, const ServiceAnswer& answer) const
    {
        return isSuccess(answer.status) && voices(answer.body);
    }

    /// In the order in which they are tried: the first that is answered with a list counts.
    [[nodiscard]] virtual QList<ServiceQuestion> voiceQuestions(const ServiceFields& fields) const = 0;
    [[nodiscard]] virtual std::optional<QList<OfferedVoice>> voices(const QByteArray& body) const = 0;
    /// Those of a service that lists none.
    [[nodiscard]] virtual QList<OfferedVoice> knownVoices(const ServiceFields&) const { return {}; }
    /// The one that speaks where nobody chose and there is no list.
    [[nodiscard]] virtual QString defaultVoice(const ServiceFields&) const { return {}; }
    /// Whether a voice speaks other languages than the one it is listed with.
    [[nodiscard]] virtual bool hasPolyglots() const { return false; }

    /// Asks for the terms of use of one whom a voice's `termsOf` names; nothing: the service has none.
    [[nodiscard]] virtual std::optional<ServiceQuestion> termsQuestion(const QString&) const { return {}; }
    [[nodiscard]] virtual QString terms(const QByteArray&) const { return {}; }

    [[nodiscard]] virtual Result<ServiceQuestion> begin(const ServiceLine& line) const = 0;
    /// What follows from the `step`th (from 0) accepted answer; by default that is the sound.
    [[nodiscard]] virtual Result<ServiceStep> next(ServiceLine& line, int step,
                                                   const ServiceAnswer& answer) const;

    /// What is asked in place of the `step`th question, where this server does not know it; nothing: it has
    /// to.
    [[nodiscard]] virtual std::optional<ServiceQuestion> instead(const ServiceLine&, int) const { return {}; }

    /// As many as the service takes without refusing; it is never asked for more.
    [[nodiscard]] virtual int linesAtOnce() const { return 2; }

    /// Of how lines are sent and their sounds taken: raised whenever the same line sounds different, for it
    /// is part of its key, and lines may cost money.
    [[nodiscard]] virtual int version() const { return 1; }
};

[[nodiscard]] std::unique_ptr<SpeechProtocol> openAiProtocol();
[[nodiscard]] std::unique_ptr<SpeechProtocol> voicevoxProtocol();
[[nodiscard]] std::unique_ptr<SpeechProtocol> xttsProtocol();
[[nodiscard]] std::unique_ptr<SpeechProtocol> piperProtocol();
[[nodiscard]] std::unique_ptr<SpeechProtocol> elevenLabsProtocol();
[[nodiscard]] std::unique_ptr<SpeechProtocol> azureProtocol();

/// The service's own words for something that went wrong in it.
[[nodiscard]] Error noServiceSound(const ServiceFields& fields, const QString& what);

/// Nobody chose a voice, and there is none to choose from.
[[nodiscard]] Error noServiceVoice(const ServiceFields& fields);

/// The parts of a query, percent-encoded.
[[nodiscard]] QString encoded(const QString& text);

/// A name that says a sound's format, by its first bytes: `sound.wav`.
[[nodiscard]] QString soundName(const QByteArray& file);

/// A WAV file that was written while it was spoken, so that its header says no length or the longest: with
/// the true one. Everything else as it is.
[[nodiscard]] QByteArray withTrueLength(QByteArray wav);

/// How the line is delivered by a service that speaks its style itself: as the profile says, with what a seed
/// varies, but without what stands in for a style here.
[[nodiscard]] Prosody deliveryWithoutStyle(const SpeechPlan& plan);

/// What the line, its profile or else the settings ask for.
[[nodiscard]] QString serviceModel(const SpeechPlan& plan, const ServiceFields& fields);

} // namespace comfyvn

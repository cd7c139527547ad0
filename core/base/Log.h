#pragma once

#include <QLoggingCategory>

namespace comfyvn {

// The loggers of the contract. The audio ones also go to audio.log.
Q_DECLARE_LOGGING_CATEGORY(lcApiTts)
Q_DECLARE_LOGGING_CATEGORY(lcApiVoice)
Q_DECLARE_LOGGING_CATEGORY(lcApiAudio)
Q_DECLARE_LOGGING_CATEGORY(lcApiMusic)
Q_DECLARE_LOGGING_CATEGORY(lcPipeline)
Q_DECLARE_LOGGING_CATEGORY(lcComfy)
Q_DECLARE_LOGGING_CATEGORY(lcSettings)
Q_DECLARE_LOGGING_CATEGORY(lcHttp)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace comfyvn

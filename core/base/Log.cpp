#include "core/base/Log.h"

namespace comfyvn {

Q_LOGGING_CATEGORY(lcApiTts, "comfyvn.api.tts", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApiVoice, "comfyvn.api.voice", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApiAudio, "comfyvn.api.audio", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApiMusic, "comfyvn.api.music", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPipeline, "comfyvn.audio.pipeline", QtInfoMsg)
Q_LOGGING_CATEGORY(lcComfy, "comfyvn.comfyui", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSettings, "comfyvn.settings", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHttp, "comfyvn.http", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "comfyvn.ui", QtInfoMsg)

} // namespace comfyvn

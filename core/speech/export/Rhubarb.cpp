#include "core/speech/JsonText.h"
#include "core/speech/export/Exporters.h"
#include "core/speech/export/Intervals.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace comfyvn::timing {

namespace {

constexpr int kDecimals = 2; // Rhubarb's own
constexpr qint64 kPerSecond = 100;

QByteArray seconds(qint64 hundredths)
{
    return fixedDecimals(hundredths, kDecimals);
}

QByteArray duration(const Source& source)
{
    return seconds(units(source.alignment.duration, kPerSecond));
}

} // namespace

QByteArray rhubarbJson(const Source& source)
{
    QByteArray json = "{\n  \"metadata\": {\n    \"soundFile\": ";
    appendJsonString(json, source.soundFile);
    json += ",\n    \"duration\": " + duration(source) + "\n  },\n  \"mouthCues\": [";
    const auto shapes = shapeIntervals(source.cues, kPerSecond);
    for (const Interval& shape : shapes) {
        json += json.endsWith('[') ? "\n" : ",\n";
        json += "    { \"start\": " + seconds(shape.start) + ", \"end\": " + seconds(shape.end)
            + ", \"value\": \"" + shape.label.toLatin1() + "\" }";
    }
    json += shapes.isEmpty() ? "]\n}\n" : "\n  ]\n}\n";
    return json;
}

QByteArray rhubarbTsv(const Source& source)
{
    QByteArray tsv;
    const auto shapes = shapeIntervals(source.cues, kPerSecond);
    for (const Interval& shape : shapes)
        tsv += seconds(shape.start) + '\t' + shape.label.toLatin1() + '\n';
    if (!shapes.isEmpty())
        tsv += seconds(shapes.last().end) + "\tX\n";
    return tsv;
}

QByteArray rhubarbXml(const Source& source)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"rhubarbResult"_s);
    xml.writeStartElement(u"metadata"_s);
    xml.writeTextElement(u"soundFile"_s, oneLine(source.soundFile));
    xml.writeTextElement(u"duration"_s, QString::fromLatin1(duration(source)));
    xml.writeEndElement();
    xml.writeStartElement(u"mouthCues"_s);
    for (const Interval& shape : shapeIntervals(source.cues, kPerSecond)) {
        xml.writeStartElement(u"mouthCue"_s);
        xml.writeAttribute(u"start"_s, QString::fromLatin1(seconds(shape.start)));
        xml.writeAttribute(u"end"_s, QString::fromLatin1(seconds(shape.end)));
        xml.writeCharacters(shape.label);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace comfyvn::timing

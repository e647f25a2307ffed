using System.Globalization;
using System.Text;
using System.Xml;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Drawing;

/// <summary>A picture as SVG: accessible, without script or outside reference, the same text for the same picture.</summary>
internal static class SvgWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    public static string Write(Picture picture)
    {
        var text = new StringBuilder();
        // The writer escapes every text and refuses what XML cannot hold: names come from files of strangers.
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            xml.WriteStartElement("svg", Namespace);
            xml.WriteAttributeString("width", Number(picture.Size.Width));
            xml.WriteAttributeString("height", Number(picture.Size.Height));
            xml.WriteAttributeString("viewBox", $"0 0 {Number(picture.Size.Width)} {Number(picture.Size.Height)}");
            // What leads somewhere must be reached by keyboard too; within a plain image nothing is.
            xml.WriteAttributeString("role", picture.Shapes.OfType<PartStart>().Any(part => part.Link is not null) ? "group" : "img");
            xml.WriteAttributeString("lang", "vi");
            xml.WriteAttributeString("font-family", $"\"{FontFolder.Family}\", sans-serif");
            xml.WriteElementString("title", Namespace, picture.Title);
            xml.WriteElementString("desc", Namespace, picture.Description);
            foreach (var shape in picture.Shapes)
                WriteShape(xml, shape, picture.Background);
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void WriteShape(XmlWriter xml, Shape shape, string background)
    {
        switch (shape)
        {
            case BoxShape box:
                xml.WriteStartElement("rect", Namespace);
                xml.WriteAttributeString("x", Number(box.Box.X));
                xml.WriteAttributeString("y", Number(box.Box.Y));
                xml.WriteAttributeString("width", Number(box.Box.Width));
                xml.WriteAttributeString("height", Number(box.Box.Height));
                WritePaint(xml, box.Fill, box.Stroke);
                break;
            case PathShape path:
                xml.WriteStartElement("path", Namespace);
                xml.WriteAttributeString("d", path.Data);
                WritePaint(xml, path.Fill, path.Stroke);
                break;
            case TextShape line:
                WriteText(xml, line, background);
                break;
            case PartStart part:
                WriteStart(xml, part);
                return;
            case PartEnd:
                break;
            default:
                throw new InvalidOperationException($"No SVG form for the shape {shape.GetType().Name}.");
        }

        xml.WriteEndElement();
    }

    private static void WriteStart(XmlWriter xml, PartStart part)
    {
        xml.WriteStartElement(part.Link is null ? "g" : "a", Namespace);
        if (part.Link is not null)
            xml.WriteAttributeString("href", part.Link);
        if (part.Words is not null)
            xml.WriteElementString("title", Namespace, part.Words);
    }

    private static void WriteText(XmlWriter xml, TextShape line, string background)
    {
        xml.WriteStartElement("text", Namespace);
        xml.WriteAttributeString("x", Number(line.X));
        xml.WriteAttributeString("y", Number(line.Baseline));
        if (line.Anchor != TextAnchor.Start)
            xml.WriteAttributeString("text-anchor", line.Anchor == TextAnchor.Middle ? "middle" : "end");
        xml.WriteAttributeString("font-size", Number(line.Style.Size));
        if (line.Style.Weight != FontWeight.Regular)
            xml.WriteAttributeString("font-weight", ((int)line.Style.Weight).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("fill", line.Style.Color);
        if (line.Style.Halo)
        {
            xml.WriteAttributeString("stroke", background);
            xml.WriteAttributeString("stroke-width", Number(line.Style.Size * 0.28));
            xml.WriteAttributeString("stroke-linejoin", "round");
            xml.WriteAttributeString("paint-order", "stroke");
        }

        xml.WriteString(line.Text);
    }

    private static void WritePaint(XmlWriter xml, string? fill, Stroke? stroke)
    {
        xml.WriteAttributeString("fill", fill ?? "none");
        if (stroke is null)
            return;
        xml.WriteAttributeString("stroke", stroke.Color);
        xml.WriteAttributeString("stroke-width", Number(stroke.Width));
        if (stroke.Dash is not null)
            xml.WriteAttributeString("stroke-dasharray", string.Join(' ', stroke.Dash.Select(Number)));
        xml.WriteAttributeString("stroke-linejoin", "round");
    }

    private static string Number(double value) => PathData.Number(value);
}

using System.Globalization;
using System.Text;
using DienHinh.Analytics.Charts.Drawing;

namespace DienHinh.Analytics.Exports;

/// <summary>A chart as lines, areas and text of a PDF page: sharp in every size, small, and its words can be searched.</summary>
internal static class PdfDrawing
{
    /// <summary>Draws the picture with its top left corner at a point of the page.</summary>
    public static void Draw(PdfPages pages, Picture picture, double left, double top, double scale)
    {
        // From here on lengths are the picture's own, downwards.
        pages.Operators(FormattableString.Invariant($"q {scale:0.####} 0 0 {-scale:0.####} {left:0.##} {pages.FromBottom(top):0.##} cm 1 j\n"));
        foreach (var shape in picture.Shapes)
        {
            switch (shape)
            {
                case BoxShape box:
                    Paint(pages, FormattableString.Invariant($"{box.Box.X:0.##} {box.Box.Y:0.##} {box.Box.Width:0.##} {box.Box.Height:0.##} re"), box.Fill, box.Stroke);
                    break;
                case PathShape path:
                    Paint(pages, Path(path.Data), path.Fill, path.Stroke);
                    break;
                case TextShape text:
                    Text(pages, text, picture.Background);
                    break;
                case PartStart or PartEnd:
                    // What a mark says when it is pointed at, and where it leads: nothing on paper.
                    break;
                default:
                    throw new InvalidOperationException($"No PDF form for the shape {shape.GetType().Name}.");
            }
        }

        pages.Operators("Q\n");
    }

    private static void Paint(PdfPages pages, string path, string? fill, Stroke? stroke)
    {
        if (fill is null && stroke is null)
            return;
        var operators = new StringBuilder();
        if (fill is not null) operators.Append(Colour(fill)).Append(" rg ");
        if (stroke is not null)
            operators.Append(CultureInfo.InvariantCulture, $"{Colour(stroke.Color)} RG {stroke.Width:0.##} w [{string.Join(' ', (stroke.Dash ?? []).Select(PathData.Number))}] 0 d ");
        pages.Operators(operators.Append(path).Append(fill is null ? " S\n" : stroke is null ? " f\n" : " B\n").ToString());
    }

    private static void Text(PdfPages pages, TextShape text, string background)
    {
        var letters = pages.Letters(text.Style.Size, text.Style.Weight);
        var width = letters.Width(text.Text);
        var x = text.Anchor switch { TextAnchor.Start => text.X, TextAnchor.Middle => text.X - (width / 2), _ => text.X - width };
        // Letters stand upright again.
        var set = FormattableString.Invariant($"/{letters.Font.Name} {text.Style.Size:0.##} Tf 1 0 0 -1 {x:0.##} {text.Baseline:0.##} Tm <{letters.Font.Encode(text.Text)}> Tj ET\n");
        if (text.Style.Halo)
            pages.Operators(FormattableString.Invariant($"[] 0 d {Colour(background)} RG {text.Style.Size * 0.28:0.##} w BT 1 Tr ") + set);
        pages.Operators($"{Colour(text.Style.Color)} rg BT 0 Tr {set}");
    }

    // The path data of pictures are absolute moves and straight lines: "M1 2L3 4Z".
    private static string Path(string data)
    {
        var path = new StringBuilder();
        for (var at = 0; at < data.Length;)
        {
            var next = data.AsSpan(at + 1).IndexOfAny('M', 'L', 'Z') is >= 0 and var length ? at + 1 + length : data.Length;
            path.Append(data[at] switch
            {
                'M' => data[(at + 1)..next] + " m ",
                'L' => data[(at + 1)..next] + " l ",
                'Z' => "h ",
                var other => throw new InvalidOperationException($"Path data with '{other}' has no PDF form."),
            });
            at = next;
        }

        return path.ToString();
    }

    private static readonly int[] s_channels = [1, 3, 5];

    /// <summary>Red, green, blue from 0 to 1 of "#1d4e79".</summary>
    internal static string Colour(string hex) => string.Join(' ', s_channels
        .Select(at => (byte.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0).ToString("0.###", CultureInfo.InvariantCulture)));
}

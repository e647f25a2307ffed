using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>A name that lies in two columns with a heading each, "Họ đệm | Tên".</summary>
internal static class NameParts
{
    // With their accents: "Hộ" is a household.
    private static readonly HashSet<string> s_first = [.. new[] { "họ", "họ đệm", "họ và đệm", "họ, đệm", "họ lót", "họ và lót", "họ và tên đệm", "họ, tên đệm", "họ tên đệm", "họ và chữ lót", "họ chữ lót" }.Select(TextKey.Exact)];
    private static readonly string s_last = TextKey.Exact("tên");

    /// <summary>Gives both columns one heading: what has one heading is one name.</summary>
    public static void Join(List<HeaderColumn> columns)
    {
        for (var i = 0; i + 1 < columns.Count; i++)
        {
            var (first, last) = (columns[i], columns[i + 1]);
            if (last is not { Role: ColumnRole.Name, Movement: null } || last.Column != first.Column + 1 || first is not { Role: null or ColumnRole.Name or ColumnRole.KindHousehold, Movement: null }) continue;
            if (TextKey.Exact(AwardCaptions.Lowest(last)) != s_last || !s_first.Contains(TextKey.Exact(AwardCaptions.Lowest(first)))) continue;
            var over = AwardCaptions.Over(first);
            var heading = over.Length > 0 && over == AwardCaptions.Over(last) ? $"{first.Heading} / {AwardCaptions.Lowest(last)}" : $"{first.Heading} / {last.Heading}";
            (columns[i], columns[i + 1]) = (first with { Role = ColumnRole.Name, Heading = heading }, last with { Heading = heading });
        }
    }
}

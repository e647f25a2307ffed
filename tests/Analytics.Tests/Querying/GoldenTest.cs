using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Querying;

/// <summary>Each folder of Golden is a question (query.json), the facts it is asked of (facts.sql), and the answer worked out by hand (expected.csv).</summary>
public class GoldenTest
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Facts.GoldenFolder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Answer_IsTheOneWorkedOutByHand(string name)
    {
        using var facts = Facts.FromGolden(name);
        var folder = Path.Combine(Facts.GoldenFolder, name);
        var query = JsonSerializer.Deserialize<MetricQuery>(File.ReadAllText(Path.Combine(folder, "query.json")), s_json)!;
        using var csv = new MemoryStream();

        CsvExport.Write(facts.Run(query), csv);

        var expected = File.ReadAllText(Path.Combine(folder, "expected.csv"));
        Assert.Equal(expected, Encoding.UTF8.GetString(csv.ToArray()).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
    }
}

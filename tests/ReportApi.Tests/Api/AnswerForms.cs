using System.Globalization;
using System.Text.Json.Nodes;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>Answers read back from the forms that they are given in, each as rows of texts.</summary>
internal static class AnswerForms
{
    /// <summary>Asks for the JSON and for every other form, and checks that each has its figures; gives the JSON.</summary>
    /// <param name="database">Where Parquet is read.</param>
    /// <param name="ask">Asks for an ending and, for CSV, a style.</param>
    public static async Task<JsonNode> AssertAlike(FactDatabase database, Func<string, string?, Task<HttpResponseMessage>> ask)
    {
        var json = await ask("json", null).Json();
        var names = json["columns"]!.AsArray().Select(c => (string)c!["name"]!).ToList();
        var expected = json["rows"]!.AsArray().Concat(json["totals"] is { } totals ? [totals] : []).Select(r => names.ConvertAll(n => Text(r![n]))).ToList();
        var labelled = json["totals"] is not null;

        var plain = Csv(await Told("csv", null), ',');
        Assert.Equal(names, plain[0]);
        AssertSame(expected, plain.Skip(1), labelled);
        AssertSame(expected, Csv((await Told("csv", "excel")).TrimStart('\uFEFF'), ';').Skip(1), labelled, decimals: true);
        var sheets = WorkbookReader.Read(await Bytes("xlsx"));
        Assert.Equal(["Số liệu", "Thông tin"], sheets.Select(s => s.Name));
        AssertSame(expected, Sheet(sheets[0], names.Count).Skip(1), labelled);
        AssertSame(labelled ? expected[..^1] : expected, Parquet(await Bytes("parquet"), names, database), labelled: false);
        return json;

        async Task<string> Told(string ending, string? style) => await (await ask(ending, style)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        async Task<byte[]> Bytes(string ending) => await (await ask(ending, null)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    /// <summary>Checks that rows read back hold the same texts and figures; a row of totals carries a word where the dimensions have nothing.</summary>
    public static void AssertSame(List<List<string>> expected, IEnumerable<IEnumerable<string>> actual, bool labelled, bool decimals = false)
    {
        var rows = actual.Select(r => r.ToList()).ToList();
        Assert.Equal(expected.Count, rows.Count);
        foreach (var (e, a, last) in expected.Zip(rows, (e, a) => (e, a)).Select((p, i) => (p.e, p.a, i == expected.Count - 1)))
        {
            for (var i = 0; i < e.Count; i++)
            {
                if (labelled && last && e[i].Length == 0) continue;
                if (double.TryParse(e[i], CultureInfo.InvariantCulture, out var number))
                    Assert.Equal(number, double.Parse(decimals ? a[i].Replace(',', '.') : a[i], CultureInfo.InvariantCulture), 9);
                else
                    Assert.Equal(e[i], a[i]);
            }
        }
    }

    /// <summary>A cell as text; nothing for a gap.</summary>
    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue v when v.TryGetValue<string>(out var text) => text,
        _ => value.ToJsonString(),
    };

    /// <summary>The fields of delimited text, by RFC 4180.</summary>
    public static List<List<string>> Csv(string text, char separator)
    {
        var rows = new List<List<string>> { new() };
        var field = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (isQuoted) field.Append(text[i]);
            else if (text[i] == separator || text[i] == '\n')
            {
                rows[^1].Add(field.ToString());
                field.Clear();
                if (text[i] == '\n') rows.Add([]);
            }
            else if (text[i] != '\r') field.Append(text[i]);
        }

        // The file ends with its last line.
        Assert.Empty(rows[^1]);
        return rows[..^1];
    }

    /// <summary>The first columns of a sheet.</summary>
    public static List<List<string>> Sheet(SheetGrid sheet, int columns) =>
        [.. sheet.Rows.Select(r => Enumerable.Range(1, columns).Select(c => sheet.At(r.Number, c)).Select(c => c.Kind == CellKind.Number ? c.Number.ToString("R", CultureInfo.InvariantCulture) : c.Text ?? "").ToList())];

    /// <summary>The rows of a Parquet file, whose columns must be the ones named.</summary>
    public static List<List<string>> Parquet(byte[] bytes, List<string> names, FactDatabase database)
    {
        var file = Path.Combine(database.ScratchFolder, $"{Guid.NewGuid():N}.parquet");
        File.WriteAllBytes(file, bytes);
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from read_parquet('{file}')";
        using var reader = command.ExecuteReader();
        Assert.Equal(names, Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        var rows = new List<List<string>>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)]);
        return rows;
    }
}

using System.Text;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests;

/// <summary>The list of Phường Mỹ Hải for 2024 from the samples, as text that a test may change: the unit, the heading and the layout are those of a real sender.</summary>
internal sealed class MyHaiReport
{
    private const string Sample = "phuong-my-hai-2024.csv";
    private readonly List<string> _head;
    private readonly List<string> _tail;

    private MyHaiReport(List<string> lines)
    {
        var first = lines.FindIndex(l => l.StartsWith("STT;", StringComparison.Ordinal)) + 1;
        var last = lines.FindLastIndex(l => l.Length > 0 && char.IsAsciiDigit(l[0]));
        _head = lines[..first];
        Rows = [.. lines[first..(last + 1)].Select(l => l.Split(';')).Select(c => new Row(c[1], c[2], c[3], c[4]))];
        _tail = lines[(last + 1)..];
    }

    public sealed record Row(string Name, string Place, string Movement, string Kind, int? Year = null);

    /// <summary>The rows; a test adds, drops and exchanges them.</summary>
    public List<Row> Rows { get; }

    public int Year { get; set; } = 2024;

    public string FileName => $"phuong-my-hai-{Year}.csv";

    public static MyHaiReport Load() =>
        new([.. File.ReadAllText(Path.Combine(RealCatalogue.Root, "samples", Sample)).TrimStart('\uFEFF').Split('\n').Select(l => l.TrimEnd('\r'))]);

    /// <summary>Exchanges the movement of some rows.</summary>
    public MyHaiReport WithMovement(string movement, params int[] rows)
    {
        foreach (var i in rows) Rows[i] = Rows[i] with { Movement = movement };
        return this;
    }

    public byte[] ToBytes()
    {
        // A column of years appears as soon as one row names its year.
        var hasYears = Rows.Any(r => r.Year is not null);
        var head = hasYears ? [.. _head[..^1], _head[^1] + ";Năm"] : _head;
        var lines = head.Concat(Rows.Select((r, i) => $"{i + 1};{r.Name};{r.Place};{r.Movement};{r.Kind}" + (hasYears ? $";{r.Year}" : ""))).Concat(_tail);
        return Encoding.UTF8.GetBytes("\uFEFF" + string.Join("\r\n", lines).Replace("2024", $"{Year}", StringComparison.Ordinal));
    }

    /// <summary>Ingests it.</summary>
    public void SendTo(DataFolder data) => Assert.NotEqual("rejected", data.Pipeline.Ingest(FileName, ToBytes(), new IngestOptions()).Status);

    /// <summary>The one text that a statement gives.</summary>
    public static string Text(DataFolder data, string sql)
    {
        using var connection = data.Database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>Why a decision is refused.</summary>
    public static string Refusal(DataFolder data, DecisionRequest request) => Assert.Throws<DecisionException>(() => data.Pipeline.Decide(request, "lan")).Message;
}

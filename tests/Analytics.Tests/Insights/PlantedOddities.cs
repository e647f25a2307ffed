using System.Data.Common;
using System.Text;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Tests.Insights;

/// <summary>Communes whose lists and forms follow a plain law, with oddities planted in some; who and what is odd is written down.</summary>
internal sealed class PlantedOddities : IDisposable
{
    private const int Lists = 40;
    private const int Forms = 12;
    private const int Items = 6;
    private const int FirstYear = 2021;
    private const int Years = 5;

    private static readonly string[] s_words = "chăm lo giúp đỡ hộ nghèo sửa đường làng trồng cây xây cầu nuôi dạy trẻ giữ gìn an ninh hiến đất làm đường góp quỹ khuyến học cứu người dọn vệ sinh mở lớp".Split(' ');

    private readonly Random _random;
    private readonly Dictionary<string, StringBuilder> _rows = new(StringComparer.Ordinal);

    public PlantedOddities(int seed)
    {
        _random = new(seed);
        Connection = Database.Connect();
        AnalyticsViews.Create(Connection);
        Plan();
        for (var unit = 0; unit < Lists + Forms; unit++) Unit(unit);
        foreach (var (table, rows) in _rows) Execute($"insert into {table} values {rows}");
    }

    public FactDatabase Database { get; } = FactDatabase.InMemory();

    public DbConnection Connection { get; }

    /// <summary>What was planted: "same-list-again" and its like, or "count"; unit and year.</summary>
    public List<(string What, string Unit, int Year)> Planted { get; } = [];

    public void Dispose()
    {
        Connection.Dispose();
        Database.Dispose();
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private void Plan()
    {
        Add("ref_plan(id, title, title_en, unit_id, from_year, to_year)", Text($"('p','Ke hoach','Plan','top',{FirstYear},{FirstYear + Years - 1})"));
        Add("ref_unit(id, code, name, level)", "('top','top','Huyen','district')");
        for (var i = 0; i < Items; i++)
        {
            Add("ref_movement(id, name, name_en, type, group_id)", Text($"('m{i}','Phong trao {i}','m','phong_trao','g')"));
            Add("ref_plan_item(plan_id, item, ordinal, printed_name)", Text($"('p','{i}',{i},'Muc {i}')"));
            Add("ref_plan_item_movement(plan_id, item, movement_id)", Text($"('p','{i}','m{i}')"));
        }
    }

    private void Unit(int unit)
    {
        Add("ref_unit(id, code, name, level)", Text($"('u{unit}','u{unit}','Xa {unit}','commune')"));
        var levels = Enumerable.Range(0, Items).Select(_ => 4 * GeneratedSeries.Gamma(_random, 4) / 4).ToArray();
        List<(int Item, string Name, string Done)> before = [];
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            var submission = (unit * Years) + year - FirstYear + 1;
            Add("ref_expected_submission(plan_id, unit_id, year)", Text($"('p','u{unit}',{year})"));
            Add("submission(id, file_name, sha256, received_at, status, plan_id, unit_id, version, result_json)", Text($"({submission},'f','s',timestamp '{year}-12-01','accepted','p','u{unit}',1,'')"));
            Add("submission_year(submission_id, year, is_current)", Text($"({submission},{year},true)"));
            if (unit >= Lists) Form(submission, unit, year, levels);
            else before = List(submission, unit, year, levels, before);
        }
    }

    private List<(int Item, string Name, string Done)> List(int submission, int unit, int year, double[] levels, List<(int Item, string Name, string Done)> before)
    {
        var rows = new List<(int Item, string Name, string Done)>();
        var isThird = year == FirstYear + 2;
        for (var item = 0; item < Items; item++)
        {
            var count = GeneratedSeries.Poisson(_random, levels[item]);
            if (isThird && item == 0 && unit < 8) (count, _) = (count * 4 + 14, Plant("count", unit, year));
            for (var k = 0; k < count; k++) rows.Add((item, Name(), Done()));
        }

        if (isThird && unit is >= 8 and < 14) (rows, _) = ([.. before], Plant("same-list-again", unit, year));
        if (isThird && unit is >= 14 and < 20)
        {
            var text = Done();
            rows = [.. rows.Select((r, i) => i % 2 == 0 ? (r.Item, r.Name, text) : r)];
            Plant("repeated-text", unit, year);
        }

        // The neighbour's rows of the same year; the neighbour came first.
        if (isThird && unit is >= 21 and < 31 && unit % 2 == 1)
        {
            rows = [.. rows.Select((r, i) => i < _last.Count && i % 2 == 0 ? _last[i] : r)];
            Plant("copied-rows", unit, year);
        }

        _last = isThird ? rows : _last;
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            Add("fact_exemplar(id, submission_id, unit_id, year, kind, name, name_as_found, achievement, sheet, cells, name_key)",
                Text($"('{submission}-{i}',{submission},'u{unit}',{year},'individual','{row.Name}','{row.Name}','{row.Done}','s','A1','{row.Name}')"));
            Add("fact_exemplar_movement(exemplar_id, movement_id)", Text($"('{submission}-{i}','m{row.Item}')"));
            Add("fact_exemplar_milestone(exemplar_id, milestone, on_date)", Text($"('{submission}-{i}','recognised',null)"));
        }

        return rows;
    }

    private List<(int Item, string Name, string Done)> _last = [];

    private void Form(int submission, int unit, int year, double[] levels)
    {
        var isRound = year == FirstYear + 2 && unit < Lists + 5;
        if (isRound) Plant("round-figures", unit, year);
        for (var item = 0; item < Items; item++)
        {
            // Larger than lists, so that digits have something to say.
            var count = 12 + GeneratedSeries.Poisson(_random, 8 * levels[item]);
            if (isRound) count = (count + 2) / 5 * 5;
            Add("fact_reported_count(id, submission_id, unit_id, year, milestone, count, sheet, cells)", Text($"('{submission}-s{item}',{submission},'u{unit}',{year},'recognised',{count},'s','A1')"));
            Add("fact_reported_count_movement(reported_count_id, movement_id)", Text($"('{submission}-s{item}','m{item}')"));
        }
    }

    private bool Plant(string what, int unit, int year)
    {
        Planted.Add((what, Text($"u{unit}"), year));
        return true;
    }

    private string Name() => Text($"ten {_random.Next(100_000)}");

    private string Done() => string.Join(' ', Enumerable.Range(0, 9).Select(_ => s_words[_random.Next(s_words.Length)]));

    private void Add(string table, string row)
    {
        if (_rows.TryGetValue(table, out var rows)) rows.Append(',').Append(row);
        else _rows[table] = new(row);
    }

    private void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

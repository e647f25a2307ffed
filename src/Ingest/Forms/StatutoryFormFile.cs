using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Forms;

/// <summary>Reads one form, <c>forms/&lt;form id&gt;.yaml</c>. What its conditions name is checked against the semantic layer, which is not known here.</summary>
internal static class StatutoryFormFile
{
    public static StatutoryForm? Read(string file, string text, CatalogueErrors errors)
    {
        if (YamlFile.Open(file, text, errors) is not { } root)
            return null;
        var id = root.Text("id");
        if (id.Length > 0 && Path.GetFileNameWithoutExtension(file) != id)
            root.Error("id", $"mã biểu “{id}” phải trùng tên tệp “{Path.GetFileNameWithoutExtension(file)}”");
        var form = new StatutoryForm
        {
            Id = id,
            Code = root.Text("code"),
            Title = root.Text("title"),
            TitleEn = root.Text("title_en"),
            Circular = root.Text("circular"),
            Series = root.Text("series"),
            Years = Years(root),
            ReplacedBy = root.OptionalText("replaced_by"),
            Due = root.Text("due"),
            Recipient = root.Text("recipient"),
            Measure = root.Text("measure"),
            Counts = root.Text("counts"),
            Unit = root.OptionalText("unit"),
            Where = Conditions(root),
            Columns = Columns(root),
            Rows = Rows(root),
            Notes = root.Texts("notes"),
            File = file,
        };
        if (form.Columns.Count == 0)
            root.Error("columns", "biểu phải có ít nhất một cột số (columns)");
        if (form.Rows.All(r => r.Code is null))
            root.Error("rows", "biểu phải có ít nhất một dòng có mã số (rows)");
        root.Close();
        return form;
    }

    /// <summary>Says which forms of one series are in force in the same year.</summary>
    public static void CheckTogether(IReadOnlyList<StatutoryForm> forms, CatalogueErrors errors)
    {
        foreach (var (index, form) in forms.Index())
        {
            if (forms.Take(index).FirstOrDefault(f => f.Series == form.Series && f.Years.Meets(form.Years)) is { } other)
                errors.Add(form.File, 1, $"biểu {form.Id} và {other.Id} cùng loại “{form.Series}” cùng có hiệu lực trong một năm; hãy sửa “years”");
        }
    }

    private static YearSpan Years(YamlMap root)
    {
        if (root.Map("years") is not { } map)
            return new(1, 9999);
        var span = new YearSpan(map.Integer("from"), map.OptionalInteger("to") ?? 9999);
        if (span.From is < 1990 or > 2100 || span.To < span.From)
            map.Error("from", FormattableString.Invariant($"các năm {span.From} - {span.To} không hợp lý"));
        map.Close();
        return span;
    }

    private static List<FormColumn> Columns(YamlMap root)
    {
        var maps = root.Maps("columns");
        var columns = maps.Select(map =>
        {
            var number = map.Text("number");
            var column = new FormColumn(map.OptionalText("id") ?? number, number, map.Texts("heading"), Conditions(map), Parts(map.OptionalText("sum")), map.OptionalText("unavailable"));
            if (column.Heading.Count == 0)
                map.Error("heading", "cột phải có tiêu đề (heading)");
            map.Close();
            return column;
        }).ToList();
        foreach (var (column, map) in columns.Zip(maps))
        {
            if (columns.Count(c => c.Id == column.Id) > 1)
                map.Error("number", $"cột “{column.Id}” ghi hai lần; cột trùng số cần “id” riêng");
            CheckParts(map, "sum", "cột", column.Id, column.Sum, id => columns.FirstOrDefault(c => c.Id == id)?.Sum, columns.Select(c => c.Id));
        }
        return columns;
    }

    private static List<FormRow> Rows(YamlMap root)
    {
        var maps = root.Maps("rows");
        var rows = new List<FormRow>();
        foreach (var map in maps)
            rows.Add(Row(map, rows));
        var codes = rows.Select(r => r.Code).OfType<string>().ToList();
        foreach (var (row, map) in rows.Zip(maps))
        {
            if (row.Code is not { } code)
                continue;
            if (codes.Count(c => c == code) > 1)
                map.Error("code", $"mã số “{code}” ghi hai lần");
            IReadOnlyList<string>? SumOf(string other) => rows.Find(r => r.Code == other)?.Sum;
            CheckParts(map, "sum", "dòng", code, row.Sum, SumOf, codes);
            foreach (var check in row.Checks)
                CheckParts(map, "checks", "dòng", code, check, SumOf, codes);
        }
        return rows;
    }

    private static FormRow Row(YamlMap map, List<FormRow> above)
    {
        var code = map.OptionalText("code");
        IReadOnlyList<FormCondition> where = Conditions(map);
        if (map.OptionalText("of") is { } of)
        {
            if (above.Find(r => r.Code == of) is { } whole)
                where = [.. whole.Where, .. where];
            else
                map.Error("of", $"“of: {of}”: phía trên không có dòng nào mã số này");
        }
        var indent = map.OptionalInteger("indent") ?? 0;
        if (indent > 2)
            map.Error("indent", "“indent” phải là 0, 1 hoặc 2");
        var row = new FormRow(
            code, map.Text("label"), map.OptionalText("unit"), indent, where, Parts(map.OptionalText("sum")),
            [.. map.Texts("checks").Select(Parts)], map.OptionalText("unavailable"));
        if (code is null && (where.Count > 0 || row.Sum.Count > 0 || row.Checks.Count > 0 || row.Unavailable is not null))
            map.Error("code", "dòng không có mã số là dòng tiêu đề, không có điều kiện hay công thức");
        map.Close();
        return row;
    }

    /// <summary>The parts of a formula written as the circular prints it: "02+04+05".</summary>
    private static IReadOnlyList<string> Parts(string? sum) => sum is null ? [] : sum.Split('+', StringSplitOptions.TrimEntries);

    /// <summary>Conditions written as in a query: <c>kind=collective,household</c>.</summary>
    private static List<FormCondition> Conditions(YamlMap map)
    {
        var conditions = new List<FormCondition>();
        foreach (var (text, line) in map.LocatedTexts("where"))
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            string[] values = at < 1 ? [] : text[(at + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (values.Length == 0 || text[at - 1] == '!')
                map.Errors.Add(map.File, line, $"điều kiện “{text}” chưa đúng; viết như kind=collective hoặc kind=collective,household");
            else
                conditions.Add(new(text[..at].Trim(), values, line));
        }
        return conditions;
    }

    // A sum of sums would have to be computed in an order; the circulars have none.
    private static void CheckParts(
        YamlMap map, string key, string what, string own, IReadOnlyList<string> parts, Func<string, IReadOnlyList<string>?> sumOf, IEnumerable<string> known)
    {
        foreach (var part in parts)
        {
            if (part == own)
                map.Error(key, $"{what} {own} không thể cộng chính nó");
            else if (sumOf(part) is not { } sum)
                map.Error(key, $"không có {what} “{part}”", Likeness.Nearest(part, known));
            else if (sum.Count > 0)
                map.Error(key, $"{what} {part} cũng là tổng; hãy cộng thẳng các {what} thành phần");
        }
    }
}

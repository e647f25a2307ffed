using DienHinh.Analytics;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>The cells of an answer in the language of the page: words of the model are translated, names stay as they are.</summary>
internal sealed class ResultCells(ResultTable table, Language t)
{
    /// <summary>The heading of a column. One that is a name, of a movement turned into a column, is the same in both languages.</summary>
    public Told Heading(int column) => table.Columns[column].Title is var title && title.Vi == title.En ? Told.ByTheProgram(t, title.Vi) : new Told(t[title]);

    /// <summary>One value of a row.</summary>
    public Told At(IReadOnlyList<object?> row, int column)
    {
        var text = Display.Cell(row[column], table.Columns[column]);
        if (!t.IsEnglish || row[column] is not string || table.Columns[column].IsWords) return new Told(text);
        return MemberAt(row, column) is { } member ? new Told(t[member]) : Told.ByTheProgram(t, text);
    }

    // A label stands beside the value that it names: "kindName" beside "kind".
    private Title? MemberAt(IReadOnlyList<object?> row, int column)
    {
        if (table.Columns[column].Role != ColumnRole.Label) return null;
        var dimension = SemanticModel.Default.FindDimension(table.Columns[column].Name[..^"Name".Length]);
        var value = table.Columns.TakeWhile(c => c.Name != dimension?.Name).Count();
        if (value == table.Columns.Count || dimension is null) return null;
        return row[value] is null ? dimension.None : dimension.Members?.FirstOrDefault(m => m.Value == row[value] as string)?.Title;
    }
}

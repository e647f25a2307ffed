using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The rows of a list (danh sách): each becomes an exemplar, or waits with a finding that says why. Ranges of a long list are read side by side.</summary>
internal sealed partial class ListReading(FileContext file, SheetContext sheet, SheetFacts facts)
{
    /// <summary>Columns of ticks, and the kind that a tick in each means.</summary>
    internal static readonly (ColumnRole Role, ExemplarKind Kind)[] Ticks =
    [
        (ColumnRole.KindCollective, ExemplarKind.Collective), (ColumnRole.KindIndividual, ExemplarKind.Individual),
        (ColumnRole.KindHousehold, ExemplarKind.Household), (ColumnRole.KindModel, ExemplarKind.Model),
    ];

    private readonly ColumnDates _dates = ColumnDates.Of(sheet.Table);
    private readonly MilestoneDays _days = new();

    // Asked of all rows at once, so not for each range anew.
    private readonly GroupLabels _labels = new(sheet.Table);

    public void Read()
    {
        foreach (var part in RowRanges.Each(sheet.Table.Rows.Count, ReadRange)) facts.Add(part);
        StepColumns.TellUnread(sheet, facts);
        UnreadColumns.Tell(sheet, facts);
        ListTotals.Check(sheet, facts);
    }

    private SheetFacts ReadRange(int first, int last)
    {
        var rows = sheet.Table.Rows;
        var part = new SheetFacts();
        var items = new ListItems(file, sheet, part, _dates, _days, _labels);
        for (var i = first; i < last; i++)
        {
            if (rows[i].Role != RowRole.Data) continue;
            // An item that begins in this range may end in the next, which passes over what belongs to it.
            var end = i + 1;
            while (end < rows.Count && rows[end].Role == RowRole.Continuation) end++;
            var numbers = new int[end - i];
            for (var at = i; at < end; at++) numbers[at - i] = rows[at].Number;
            items.Read(rows[i], numbers);
        }

        return part;
    }

    /// <summary>The only kind that a heading or title names; null where it names none or several.</summary>
    internal static ExemplarKind? OnlyKindIn(string text)
    {
        var key = TextKey.Folded(text);
        // "Các mô hình, điển hình tiên tiến": models, and people and bodies as well.
        if (ModelsAndOthers().IsMatch(text)) return null;
        var kinds = new List<ExemplarKind>();
        if (key.Contains("tap the", StringComparison.Ordinal)) kinds.Add(ExemplarKind.Collective);
        if (key.Contains("ca nhan", StringComparison.Ordinal)) kinds.Add(ExemplarKind.Individual);
        if (key.Contains("ho gia dinh", StringComparison.Ordinal)) kinds.Add(ExemplarKind.Household);
        if (key.Contains("mo hinh", StringComparison.Ordinal)) kinds.Add(ExemplarKind.Model);
        // "Họ và tên/Tên tập thể": names of people stand there too.
        if (kinds is [ExemplarKind.Collective] && (key.Contains("ho va ten", StringComparison.Ordinal) || key.Contains("ho ten", StringComparison.Ordinal))) return null;
        if (kinds.Count > 0) return kinds.Count == 1 ? kinds[0] : null;
        // "Hộ", "HGĐ", "TT" as the whole caption; "Đơn vị" heads more than exemplars.
        return text.Split(" / ")[^1] is { Length: <= LongestBrief } caption && TextKey.Folded(caption) is not "don vi" ? SectionWords.KindOf(caption) : null;
    }

    [GeneratedRegex(@"mô hình\s*(?:[,;/&-]|và|hoặc)\s*(?:các\s+)?(?:gương\s+|nhân tố\s+)?điển hình|điển hình(?:\s+tiên tiến)?\s*(?:[,;/&-]|và|hoặc)\s*(?:các\s+)?mô hình", RegexOptions.IgnoreCase)]
    private static partial Regex ModelsAndOthers();

    private const int LongestBrief = 8;

    internal static string KindWord(ExemplarKind kind) => kind switch
    {
        ExemplarKind.Collective => "tập thể",
        ExemplarKind.Individual => "cá nhân",
        ExemplarKind.Household => "hộ gia đình",
        _ => "mô hình",
    };
}

using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Recognition;

/// <summary>The short way past plain rows against the long way, which is taken where the ordinal's heading bears a number.</summary>
public sealed class PlainRowsTest
{
    private static readonly string[] s_texts =
    [
        "Nguyễn Văn An", "Tổng cộng", "TỔNG SỐ", "Tập thể", "II. CÁ NHÂN", "Xây dựng nông thôn mới", "Nơi nhận:", "NGƯỜI LẬP BIỂU", "Phục Linh, ngày 15 tháng 11 năm 2023", "STT", "Họ và tên",
        "x", "-", "không", "5 tập thể", "1", "12.", "123456", "Giấy khen của", "Chủ tịch UBND xã", "Năm 2022", " ", "Tổng công ty", "(Ký, ghi rõ họ tên)", "I", "A", "a)",
    ];

    private static readonly TableRecogniser s_recogniser = Recogniser();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 120)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ShortWay_SaysOfEveryRowWhatTheLongWaySays(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(6, random.Next(5, 60)).Select(n => RandomRow(random, n)).ToList();
        var merges = Enumerable.Range(0, random.Next(4)).Select(_ => RandomMerge(random)).ToList();
        Assert.Equal(Told(rows, merges, "STT (1)"), Told(rows, merges, "STT"));
    }

    [Fact]
    public void ShortWay_IsTaken()
    {
        var sheet = Sheet([.. Enumerable.Range(6, 10).Select(n => new GridRow(n, [Cell.OfNumber(n), Cell.OfText("Trần Thị Bình"), Cell.OfText("Cá nhân"), Cell.OfText("x")], false))], [], "STT");
        var header = new HeaderFinder(Reading.Words.Columns, new SectionNames(_ => false, _ => false, _ => false)).Find(sheet)!;
        Assert.All(PlainRows.Find(sheet, header, TableKind.List, 1, sheet.Rows.Count)!, sign => Assert.Equal(PlainRow.Always, sign));
        Assert.Null(PlainRows.Find(sheet, header, TableKind.Summary, 1, sheet.Rows.Count));
    }

    private static GridRow RandomRow(Random random, int number)
    {
        var cells = new Cell[random.Next(1, 7)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = random.Next(8) switch
            {
                0 => Cell.Empty,
                1 => Cell.OfNumber(random.Next(5) switch { 0 => 250_000 + number, 1 => 0.5, 2 => -3, 3 => 0, _ => number }),
                2 => Cell.OfDate(45_000),
                3 when random.Next(3) == 0 => Cell.OfError("#N/A"),
                _ => Cell.OfText(s_texts[random.Next(s_texts.Length)]),
            };
        }

        // Most rows are what lists are made of, else few tables would have any data.
        if (random.Next(3) > 0 && cells.Length > 2) (cells[0], cells[1]) = (Cell.OfNumber(random.Next(4) == 0 ? 150_000 + number : number), Cell.OfText(s_texts[random.Next(3)]));
        return new GridRow(number, cells, random.Next(6) == 0);
    }

    private static CellRange RandomMerge(Random random)
    {
        int row = random.Next(6, 40), column = random.Next(1, 5);
        return new CellRange(new(row, column), new(row + random.Next(0, 3), column + random.Next(0, 3)));
    }

    private static SheetGrid Sheet(List<GridRow> rows, IReadOnlyList<CellRange> merges, string ordinal)
    {
        string[] headings = [ordinal, "Họ và tên", "Đối tượng", "Phong trào", "Hình thức khen thưởng", "Ghi chú"];
        return new SheetGrid("DS", [new GridRow(5, [.. headings.Select(Cell.OfText)], false), .. rows], merges);
    }

    private static string Told(List<GridRow> rows, IReadOnlyList<CellRange> merges, string ordinal) => s_recogniser.Recognise(Sheet(rows, merges, ordinal)) switch
    {
        Ingest.Recognition.Recognition.Found found => string.Join('\n', found.Tables.SelectMany(t => t.Rows)),
        Ingest.Recognition.Recognition.Ignored ignored => ignored.Reason,
        _ => "",
    };

    private static TableRecogniser Recogniser()
    {
        var units = new UnitFinder(RealCatalogue.Value.Units);
        var names = new NameBook(RealCatalogue.Value, units, Reading.Words.Abbreviations);
        return new TableRecogniser(Reading.Words.Columns, new SectionNames(names.IsMovement, names.IsOwner, units.IsUnit));
    }
}

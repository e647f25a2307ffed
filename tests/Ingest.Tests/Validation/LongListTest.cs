using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>A list long enough to be read in ranges side by side says what it would say row by row.</summary>
public sealed class LongListTest
{
    private const int First = 6;
    private const string Movement = "Toàn dân bảo vệ an ninh Tổ quốc";

    [Fact]
    public void Exemplars_ComeInOrder_AndFindingsAtTheirFirstCells()
    {
        var rows = Enumerable.Range(0, 10_000).Select(i => Person(First + i, i is 5_000 or 9_999 ? "Người không rõ phong trào" : $"Nguyễn Văn {Letters(i)}", i is 5_000 or 9_999 ? "Phong trào chưa ai biết" : i > 4_200 ? "Toan dan bao ve an ninh To quoc" : Movement)).ToList();
        // More of the item above, across the border between two ranges: the first range ends with row index 4095.
        rows[4_095] = new GridRow(First + 4_095, [Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.OfText("Bằng khen của Chủ tịch UBND tỉnh")], false);
        rows[4_096] = new GridRow(First + 4_096, [Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.OfText("Giấy khen của Chủ tịch UBND xã")], false);
        var read = Read(rows);

        var exemplars = read.Submission!.Exemplars;
        Assert.Equal(Enumerable.Range(0, 10_000).Where(i => i is not (4_095 or 4_096 or 5_000 or 9_999)).Select(i => $"Nguyễn Văn {Letters(i)}"), exemplars.Select(e => e.Name));
        var across = exemplars.Single(e => e.Awards.Count == 3);
        Assert.Equal(("DS", "A4100:E4102"), (across.Source.Sheet, across.Source.Cells));
        Assert.Equal(["DS!D4207 name-resolved note", "DS!D5006 unknown-movement warning", "DS!D10005 unknown-movement warning"], read.Triples());
        Assert.Equal(["A5006:E5006", "A10005:E10005"], read.Submission.Pending.Select(p => p.Source.Cells));
    }

    [Fact]
    public void WhoStandsThereTwice_IsToldAtTheSecondPlace()
    {
        var rows = Enumerable.Range(0, 9_500).Select(i => Person(First + i, $"Nguyễn Văn {Letters(i is 9_000 or 9_400 ? 17 : i)}", Movement)).ToList();
        Assert.Equal(["DS!B9006 duplicate-exemplar warning", "DS!B9406 duplicate-exemplar warning"], Read(rows).Triples());
    }

    [Fact]
    public void Total_InTheMiddle_IsComparedWithTheRowsAboveIt()
    {
        var rows = Enumerable.Range(0, 9_500).Select(i => Person(First + i, $"Nguyễn Văn {Letters(i)}", Movement)).ToList();
        rows[9_000] = new GridRow(First + 9_000, [Cell.Empty, Cell.OfText("Tổng cộng: 9000")], false);
        rows[9_499] = new GridRow(First + 9_499, [Cell.Empty, Cell.OfText("Tổng cộng: 77")], false);
        Assert.Equal(["DS!B9505 total-differs warning"], Read(rows).Triples());
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Facts_InParts_AreThoseOfTheWhole(int seed)
    {
        var random = new Random(seed);
        var whole = new SheetFacts();
        var parts = new List<SheetFacts> { new() };
        for (var i = 0; i < 300; i++)
        {
            if (random.Next(20) == 0) parts.Add(new SheetFacts());
            var (cell, text, kind) = ($"A{i}", $"chữ {random.Next(12)}", random.Next(4));
            foreach (var facts in (ReadOnlySpan<SheetFacts>)[whole, parts[^1]])
            {
                if (kind == 0) facts.Say("two-movements", "DS", cell, null, null, 2);
                else if (kind == 1) facts.Wait("unknown-kind", new SourceCells("DS", new CellAddress(i, 1)), cell, text, null, text);
                else facts.SayOnce(kind == 2 ? "empty-name" : "kind-inferred", "DS", cell, text, null, text);
                if (kind == 3) facts.YearsOutside.Add(2000 + (i % 3));
            }
        }

        var joined = new SheetFacts();
        foreach (var part in parts) joined.Add(part);
        Assert.Equal(whole.Findings, joined.Findings);
        Assert.Equal(whole.Pending, joined.Pending);
        Assert.Equal(whole.YearsOutside, joined.YearsOutside);
        // What was told once stays told.
        foreach (var facts in (ReadOnlySpan<SheetFacts>)[whole, joined]) facts.SayOnce("empty-name", "DS", "B1", "chữ 3", null, "chữ 3");
        Assert.Equal(whole.Findings, joined.Findings);
    }

    private static ReadSubmission Read(List<GridRow> rows)
    {
        string[] headings = ["STT", "Họ và tên", "Đối tượng", "Phong trào", "Hình thức khen thưởng"];
        var sheet = new SheetGrid("DS",
        [
            new GridRow(1, [Cell.OfText("UBND XÃ PHỤC LINH")], false), new GridRow(3, [Cell.OfText("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023")], false),
            new GridRow(5, [.. headings.Select(Cell.OfText)], false), .. rows,
        ]);
        return Reading.Read("bao-cao.xlsx", [sheet], new IngestOptions(Unit: "05794"));
    }

    private static GridRow Person(int row, string name, string movement) =>
        new(row, [Cell.OfNumber(row), Cell.OfText(name), Cell.OfText("Cá nhân"), Cell.OfText(movement), Cell.OfText("Giấy khen của Chủ tịch UBND huyện")], false);

    // Names without digits, each another; no vowels, because "i" and "y" at the end of a word are one letter to a reader.
    private static string Letters(int number) => string.Concat($"{number:00000}".Select(digit => "bcdghklmnp"[digit - '0']));
}

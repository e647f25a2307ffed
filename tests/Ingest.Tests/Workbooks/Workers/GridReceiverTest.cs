using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Ingest.Tests.Workbooks.Workers;

public sealed class GridReceiverTest
{
    private static readonly string[] s_texts = ["", " ", "Tập thể", "Tổ 3 thôn Đông", "a\u0302", "\ud800 nửa cặp", "dòng 1\ndòng 2\0", new('x', 201), new('đ', 40_000)];
    private static readonly double[] s_numbers = [0, -0.0, 1, -1, 0.1, 2023, int.MaxValue, 1e308, double.Epsilon, 44_927.5, double.NaN];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sheets_ComeBackEqual(int seed)
    {
        var sheets = RandomSheets(new Random(seed));
        var back = Decode(Encode(sheets));
        Assert.Equal(Told(sheets), Told(back));
        Assert.All(back.SelectMany(s => s.Rows), row => Assert.Equal(CellTraitsOf.Row(row.Cells), row.Traits));
    }

    [Fact]
    public void RepeatedText_IsSentOnceAndShared()
    {
        SheetGrid Column(int rows) => new("Trang 1", [.. Enumerable.Range(1, rows).Select(n => new GridRow(n, [Cell.OfText(new string("Danh hiệu Chiến sĩ thi đua"))], false))]);
        Assert.Equal(99 * 5, Encode([Column(100)]).Length - Encode([Column(1)]).Length, tolerance: 99);
        var back = Decode(Encode([Column(2)]))[0];
        Assert.Same(back.At(1, 1).Text, back.At(2, 1).Text);
    }

    [Fact]
    public void SharedText_OfAnyLength_IsSentOnceAndShared()
    {
        var bytes = new MemoryStream();
        var wire = new WireWriter(bytes);
        var sender = new GridSender(wire);
        var text = new string('đ', 5_000);
        sender.SharedText("không ô nào dùng");
        sender.SharedText(text);
        sender.Begin("Trang 1", SheetVisibility.Visible);
        var shared = new ReadCell(Cell.OfText(""), 2);
        for (var row = 1; row <= 10; row++) sender.Row(row, [shared, shared, new ReadCell(Cell.OfText("riêng"))], isHidden: false);
        sender.End(new SheetEnd([], new HashSet<int>(), null, new Dictionary<CellAddress, LegacyFont>()));
        sender.Done();
        wire.Flush();
        Assert.InRange(bytes.Length, 10_000, 10_200);
        var back = Decode(bytes.ToArray())[0];
        Assert.All(back.Rows.SelectMany(r => r.Cells.Take(2)), cell => Assert.Same(back.At(1, 1).Text, cell.Text));
        Assert.Equal((text, "riêng"), (back.At(10, 2).Text, back.At(10, 3).Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tập thể")]
    [InlineData("漢 😀 \n")]
    public void SharedText_InUtf8_ComesBackAsItIs(string text)
    {
        var bytes = new MemoryStream();
        var wire = new WireWriter(bytes);
        var sender = new GridSender(wire);
        var longer = text + new string('đ', 40_000);
        sender.SharedText(System.Text.Encoding.UTF8.GetBytes(text));
        sender.SharedText("\ud800 nửa cặp");
        sender.SharedText(System.Text.Encoding.UTF8.GetBytes(longer));
        sender.Begin("Trang 1", SheetVisibility.Visible);
        sender.Row(1, [.. Enumerable.Range(1, 3).Select(n => new ReadCell(Cell.OfText(""), n))], isHidden: false);
        sender.End(new SheetEnd([], new HashSet<int>(), null, new Dictionary<CellAddress, LegacyFont>()));
        sender.Done();
        wire.Flush();
        Assert.Equal([text, "\ud800 nửa cặp", longer], Decode(bytes.ToArray())[0].Rows[0].Cells.Select(c => c.Text));
    }

    [Fact]
    public void RowsInAnyOrder_ArePutInOrder_AndARowThatComesTwiceIsMerged()
    {
        var bytes = new MemoryStream();
        var wire = new WireWriter(bytes);
        var sender = new GridSender(wire);
        sender.Begin("Trang 1", SheetVisibility.Visible);
        sender.Row(5, [new ReadCell(Cell.OfNumber(5))], isHidden: true);
        sender.Row(2, [new ReadCell(Cell.OfNumber(2))], isHidden: false);
        sender.Row(5, [default, new ReadCell(Cell.OfText("năm"))], isHidden: false);
        sender.End(new SheetEnd([], new HashSet<int>(), null, new Dictionary<CellAddress, LegacyFont>()));
        sender.Done();
        wire.Flush();
        var sheet = Decode(bytes.ToArray())[0];
        Assert.Equal([2, 5], sheet.Rows.Select(r => r.Number));
        Assert.Equal(("5", "năm", false), (sheet.At(5, 1).Shown, sheet.At(5, 2).Text, sheet.Rows[1].IsHidden));
    }

    [Fact]
    public void AnswerCutAnywhere_IsNoticed()
    {
        var whole = new MemoryStream();
        WorkerMessage.Write(new WireWriter(whole), sink => WorkbookReader.HandOn([new SheetGrid("Trang 1", [new GridRow(1, [Cell.OfText("một"), Cell.OfNumber(0.5)], false)])], sink));
        for (var length = 0; length < whole.Length; length++)
        {
            var part = new MemoryStream(whole.ToArray(), 0, length);
            Assert.Throws<EndOfStreamException>(() => WorkerMessage.ReadAnswer(new WireReader(part)));
        }
    }

    [Fact]
    public void DamagedAnswer_IsRefusedOrReadAndNothingElse()
    {
        var random = new Random(7);
        var bytes = Encode(RandomSheets(new Random(3)));
        for (var i = 0; i < 3_000; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[random.Next(Math.Min(damaged.Length, 2_000))] = (byte)random.Next(256);
            var failure = Record.Exception(() => Decode(damaged));
            Assert.True(failure is null or InvalidDataException or EndOfStreamException, failure?.ToString());
        }
    }

    private static byte[] Encode(IReadOnlyList<SheetGrid> sheets)
    {
        var bytes = new MemoryStream();
        var wire = new WireWriter(bytes);
        var sender = new GridSender(wire);
        WorkbookReader.HandOn(sheets, sender);
        sender.Done();
        wire.Flush();
        return bytes.ToArray();
    }

    private static IReadOnlyList<SheetGrid> Decode(byte[] bytes) => new GridReceiver(new WireReader(new MemoryStream(bytes))).Read() ?? [];

    private static List<SheetGrid> RandomSheets(Random random)
    {
        Cell RandomCell() => random.Next(9) switch
        {
            0 => Cell.Empty,
            1 => Cell.OfNumber(s_numbers[random.Next(s_numbers.Length)]),
            2 => Cell.OfDate(random.Next(1, 60_000)),
            3 => Cell.OfBoolean(random.Next(2) == 0),
            4 => Cell.OfError("#N/A"),
            5 => Cell.Uncalculated,
            6 => Cell.OfText(FormattableString.Invariant($"riêng {random.Next()}")),
            _ => Cell.OfText(s_texts[random.Next(s_texts.Length)]),
        };

        CellAddress RandomAddress() => new(random.Next(1, 1_048_577), random.Next(1, 16_385));
        var sheets = new List<SheetGrid>();
        for (var s = random.Next(4); s >= 0; s--)
        {
            var rows = new List<GridRow>();
            for (var number = random.Next(1, 9); rows.Count < random.Next(40); number += random.Next(1, 5_000))
                rows.Add(new GridRow(number, [.. Enumerable.Range(0, random.Next(0, 20)).Select(_ => RandomCell())], random.Next(5) == 0));
            sheets.Add(new SheetGrid(
                s_texts[random.Next(6)], rows, [.. Enumerable.Range(0, random.Next(4)).Select(_ => new CellRange(RandomAddress(), RandomAddress()))],
                Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1, 300)).ToHashSet(), (SheetVisibility)random.Next(2), random.Next(3) == 0 ? "cột IW trở đi" : null,
                Enumerable.Range(0, random.Next(4)).Select(_ => RandomAddress()).Distinct().ToDictionary(a => a, _ => (LegacyFont)random.Next(1, 4))));
        }

        return sheets;
    }

    // Everything that a sheet says, numbers by their bits.
    private static string Told(IEnumerable<SheetGrid> sheets) => string.Join('\f', sheets.Select(s =>
        $"{s.Name}|{s.Visibility}|{s.Cut}|{string.Join(',', s.HiddenColumns.Order())}|{string.Join(',', s.Merges)}|{string.Join(',', s.Fonts)}|{string.Join(',', s.Runs.Select(r => $"{r.Key}:{string.Join('+', r.Value)}"))}|"
        + string.Join('\v', s.Rows.Select(r => $"{r.Number}{r.IsHidden}:" + string.Join('\t', r.Cells.Select(c => $"{c.Kind}{(c.Text is null ? "-" : "=" + c.Text)}{BitConverter.DoubleToInt64Bits(c.Number)}"))))));
}

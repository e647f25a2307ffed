namespace DienHinh.Ingest.Tests.Validation;

/// <summary>A file from which nothing goes in is refused, unless it says that there is nobody.</summary>
public sealed class NothingReadTest
{
    private const string Title = "name DS\nA1: UBND XÃ PHỤC LINH\nA2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";
    private const string List = "4| STT | Họ và tên | Đối tượng | Phong trào\n";
    private const string Form = "4| STT | Phong trào | Tập thể | Cá nhân\n";
    private const string Movement = "Toàn dân bảo vệ an ninh Tổ quốc";

    private static readonly string s_long = new('a', 5_000);

    [Theory]
    [InlineData(List + "5| 1 | Không có | | " + Movement, "DS!B5 empty-name note")]
    [InlineData(List + "5| 1 | - | | " + Movement, "DS!B5 empty-name note")]
    [InlineData(Form + "5| 1 | " + Movement + " | không | -", "")]
    [InlineData(Form + "5| 1 | " + Movement + "\n6| 2 | Thực hiện cải cách hành chính", "")]
    public void Report_ThatSaysNobody_IsAcceptedEmpty(string table, string findings)
    {
        var read = Reading.OfPhucLinh(Title + table);
        Assert.Equal([2023], read.Submission!.Years);
        Assert.Empty(read.Submission.Exemplars);
        Assert.Equal(findings.Length == 0 ? [] : [findings], read.Triples());
    }

    [Fact]
    public void Report_WhoseFiguresAreZero_Counts() => Assert.Equal([0, 0], Reading.OfPhucLinh(Title + Form + $"5| 1 | {Movement} | 0 | 0").Submission!.Counts.Select(c => c.Count));

    [Theory]
    [InlineData(List + "5| 1 | LONG | Cá nhân | " + Movement, "DS!B5 name-too-long warning")]
    [InlineData(List + "5| 1 | 0912345678 | Cá nhân | " + Movement, "DS!B5 empty-name note")]
    [InlineData(List + "5| 1 | LONG | Cá nhân | " + Movement + "\n6| 2 | Không có", "DS!B5 name-too-long warning DS!B6 empty-name note")]
    [InlineData(Form + "5| 1 | " + Movement + " | nhiều | ", "DS!C5 unreadable-count warning")]
    [InlineData(Form + "5| 1 | " + Movement + " | nhiều | #REF!", "DS!C5 unreadable-count warning DS!D5 error-cell warning")]
    public void Report_WhoseRowsAreAllLost_IsRefused(string table, string findings)
    {
        var read = Reading.OfPhucLinh(Title + table.Replace("LONG", s_long, StringComparison.Ordinal));
        Assert.Null(read.Submission);
        Assert.Equal("! nothing-read error " + findings, string.Join(" ", read.Triples()));
    }

    [Fact]
    public void Refusal_LeavesTheEarlierVersionInForce()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("accepted", folder.Ingest("a.xlsx", SheetBuilder.Xlsx(Title + List + $"5| 1 | Nguyễn Văn An | Cá nhân | {Movement}")).Status);
        Assert.Equal("rejected", folder.Ingest("b.xlsx", SheetBuilder.Xlsx(Title + List + $"5| 1 | {s_long} | Cá nhân | {Movement}")).Status);
        Assert.Equal((2, "accepted"), (folder.Ingest("c.xlsx", SheetBuilder.Xlsx(Title + List + "5| 1 | Không có")) is var none ? none.Version!.Value : 0, none.Status));
    }

    // A careful reader knows that this unit has answered.
    [Theory]
    [InlineData("A5:D5: Không có")]
    [InlineData("A5: Năm 2023 xã không có điển hình tiên tiến")]
    [InlineData("B5:D5: Trong năm 2023 xã không có tập thể, cá nhân nào được công nhận điển hình tiên tiến")]
    [InlineData("5| 0 | Không có trường hợp nào")]
    [InlineData("B5: (Không phát sinh)")]
    [InlineData("B5: Tập thể: Không")]
    public void SentenceThatThereIsNobody_IsAReport(string row)
    {
        var read = Reading.OfPhucLinh($"""
            name DS
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            4| STT | Họ và tên | Đối tượng | Phong trào
            {row}
            """);
        Assert.Equal(["nobody-said"], read.Findings.Select(f => f.Code));
        Assert.NotNull(read.Submission);
        Assert.Empty(read.Submission.Exemplars);
        Assert.Empty(read.Submission.Pending);
        Assert.Equal([2023], read.Years);
    }
}

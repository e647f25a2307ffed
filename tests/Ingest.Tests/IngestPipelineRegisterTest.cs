namespace DienHinh.Ingest.Tests;

/// <summary>Class, awards, nominations and logs in the database: written with a workbook, replaced by its correction, kept by a decision that reads it anew.</summary>
public sealed class IngestPipelineRegisterTest : IDisposable
{
    private readonly LastingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static byte[] Report(string movement = "Dạy tốt - Học tốt", string more = "") => SheetBuilder.Xlsx($"""
        name Danh sách
        A1: UBND XÃ PHỤC LINH
        A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
        5| STT | Họ và tên | Đối tượng | Phong trào | Chức vụ | Hình thức khen thưởng | Giới thiệu dự đại hội
        6| 1 | Trần Thị Bình | Cá nhân | {movement} | Giáo viên
        7| 2 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | Nông dân, Xóm 3 | Giấy khen đột xuất | Đại hội tỉnh lần thứ VI
        {more}
        """, """
        name Tuyên truyền
        A1: TUYÊN TRUYỀN NĂM 2023
        3| STT | Ngày | Nội dung | Điển hình | Kênh
        4| 1 | 20/11/2023 | Gương hiến đất | Nguyễn Văn An | Loa truyền thanh
        """);

    [Fact]
    public void Ingest_WritesEachTable()
    {
        using var data = _folder.Open();
        var result = data.Pipeline.Ingest("a.xlsx", Report(), new IngestOptions());
        Assert.Equal((2, 1), (result.Exemplars, result.Entries));
        Assert.Equal(["direct-worker position giao-vien", "direct-worker position nong-dan"], Rows(data, "select concat_ws(' ', category, category_from, sub_kind) from fact_exemplar order by id"));
        Assert.Equal(["1-2 giay-khen ad-hoc"], Rows(data, "select concat_ws(' ', exemplar_id, form_code, occasion_code) from fact_award"));
        Assert.Equal(["1-2 congress-province-6 6"], Rows(data, "select concat_ws(' ', exemplar_id, event_id, event_ordinal) from fact_nomination"));
        Assert.Equal(["1-e1 publicity 1-2 2023-11-20 loudspeaker Tuyên truyền A4:E4"], Rows(data, "select concat_ws(' ', id, kind, exemplar_id, on_date, channel_code, sheet, cells) from fact_entry"));
    }

    [Fact]
    public void ReadingOf_AnEntry_SaysWhichCellGaveWhat()
    {
        using var data = _folder.Open();
        data.Pipeline.Ingest("a.xlsx", Report(), new IngestOptions());
        var reading = data.Pipeline.ReadingOf(1, "Tuyên truyền", "A4:E4")!;
        Assert.Equal("entry-row", reading.Rule);
        Assert.Equal([3], reading.HeaderRows);
        Assert.Equal(
            ["A4 STT: số thứ tự = 1", "B4 Ngày: ngày = 20/11/2023", "C4 Nội dung: nội dung = Gương hiến đất", "D4 Điển hình: điển hình = Nguyễn Văn An", "E4 Kênh: kênh, nơi thực hiện = Loa truyền thanh"],
            reading.Cells.Select(c => $"{c.Cell} {c.Heading}: {c.Meaning} = {c.Text}"));
        Assert.Null(data.Pipeline.ReadingOf(1, "Tuyên truyền", "A9:E9"));
    }

    [Fact]
    public void Decide_RowAboveSettled_MovesTheEntryWithItsExemplar()
    {
        using var data = _folder.Open();
        data.Pipeline.Ingest("a.xlsx", Report("Sạch làng tốt ruộng"), new IngestOptions());
        Assert.Equal(["1-1"], Rows(data, "select exemplar_id from fact_entry"));
        data.Pipeline.Decide(new DecisionRequest(Ingest.Domain.DecisionSubject.Movement, "Sạch làng tốt ruộng", "nong-thon-moi"), "lan");
        Assert.Equal(["1-2"], Rows(data, "select exemplar_id from fact_entry"));
        Assert.Equal(["1-2"], Rows(data, "select exemplar_id from fact_nomination"));
    }

    private static List<string> Rows(DataFolder data, string sql)
    {
        using var connection = data.Database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<string>();
        while (row.Read()) rows.Add(row.GetString(0));
        return rows;
    }
}

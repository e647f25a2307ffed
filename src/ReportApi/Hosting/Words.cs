using DienHinh.Ingest.Validation;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The Vietnamese word for each code that a person gets to see, on the pages and on the command line.</summary>
public static class Words
{
    /// <summary>What became of a file.</summary>
    public static string Status(string status) => status switch
    {
        "accepted" => "Đã nhận",
        "accepted-with-warnings" => "Đã nhận, có cảnh báo",
        "rejected" => "Từ chối",
        "duplicate" => "Đã nộp trước đó",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    /// <summary>How much a finding matters.</summary>
    public static string Severity(Severity severity) => severity switch
    {
        Ingest.Validation.Severity.Error => "Lỗi",
        Ingest.Validation.Severity.Warning => "Cảnh báo",
        Ingest.Validation.Severity.Note => "Ghi chú",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No such severity."),
    };

    /// <summary>What a sheet was taken for.</summary>
    public static string SheetKind(string kind) => kind switch
    {
        "list" => "Danh sách điển hình",
        "summary" => "Biểu tổng hợp",
        "ignored" => "Không dùng",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of sheet."),
    };

    /// <summary>The kind of an exemplar.</summary>
    public static string Kind(string kind) => kind switch
    {
        "collective" => "Tập thể",
        "individual" => "Cá nhân",
        "household" => "Hộ gia đình",
        "model" => "Mô hình",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of exemplar."),
    };

    /// <summary>The rank of a unit.</summary>
    public static string Level(string level) => level switch
    {
        "province" => "Tỉnh, thành phố",
        "district" => "Huyện",
        "commune" => "Xã, phường",
        "village" => "Thôn, tổ dân phố",
        "body" => "Cơ quan, đơn vị",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };
}

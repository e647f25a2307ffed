using DienHinh.Ingest.Validation;

namespace DienHinh.Intake;

/// <summary>The words for what became of a file, in Vietnamese and English.</summary>
public static class ResultWords
{
    /// <summary>What became of it.</summary>
    public static (string Vi, string En) Status(string status) => status switch
    {
        "accepted" => ("Đã nhận", "Accepted"),
        "accepted-with-warnings" => ("Đã nhận, có cảnh báo", "Accepted, with warnings"),
        "rejected" => ("Từ chối", "Rejected"),
        "duplicate" => ("Đã nộp trước đó", "Submitted before"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    /// <summary>How much a finding matters.</summary>
    public static (string Vi, string En) Severity(Severity severity) => severity switch
    {
        Ingest.Validation.Severity.Error => ("Lỗi", "Error"),
        Ingest.Validation.Severity.Warning => ("Cảnh báo", "Warning"),
        Ingest.Validation.Severity.Note => ("Ghi chú", "Note"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No such severity."),
    };
}

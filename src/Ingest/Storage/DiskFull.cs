using System.Data.Common;

namespace DienHinh.Ingest.Storage;

/// <summary>Recognises that a disk had no room, from whichever layer it comes, and says so.</summary>
public static class DiskFull
{
    private const int NoSpace = 28, TooLarge = 27, OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>What to tell the person who can make room.</summary>
    public const string Advice =
        "Đĩa chứa thư mục dữ liệu đã đầy nên chưa ghi được. Những gì đã được trả lời là nhận vẫn còn nguyên; hãy giải phóng dung lượng rồi làm lại.";

    /// <summary>Whether this, or what caused it, is a disk without room (or a quota or limit of file size that was reached).</summary>
    public static bool Is(Exception? error) => error switch
    {
        null => false,
        // DuckDB gives the words of the operating system and no code.
        DbException or FactDatabaseException when Says(error, "No space left") || Says(error, "File too large") || Says(error, "quota exceeded") || Says(error, "not enough space") => true,
        IOException { HResult: NoSpace or TooLarge or OverQuota or WindowsDiskFull } => true,
        _ => Is(error.InnerException),
    };

    private static bool Says(Exception error, string words) => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}

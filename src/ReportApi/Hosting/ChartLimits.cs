namespace DienHinh.ReportApi.Hosting;

/// <summary>How large a picture may be asked for: too small shows nothing, too large holds up everybody else.</summary>
public static class ChartLimits
{
    /// <summary>Said when a size is refused.</summary>
    public const string Sentence = "Kích thước phải từ 320x240 đến 4000x4000 điểm ảnh.";

    /// <summary>Whether the size is within the limits.</summary>
    public static bool Allow(int width, int height) => width is >= 320 and <= 4000 && height is >= 240 and <= 4000;
}

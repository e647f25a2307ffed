namespace DienHinh.Intake;

/// <summary>The folder that the program's own data lies in: the root of the repository or of an unpacked release.</summary>
public static class HomeFolder
{
    /// <summary><c>$DIENHINH_HOME</c>, else the nearest folder above the program that holds <c>data/reference</c>.</summary>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("DIENHINH_HOME") is { Length: > 0 } set) return set;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "data", "reference"))) return folder.FullName;
        }

        throw new IOException("Không tìm thấy thư mục data của chương trình; hãy chạy bằng ./dienhinh hoặc đặt biến DIENHINH_HOME.");
    }
}

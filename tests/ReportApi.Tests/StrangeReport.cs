using System.Text;

namespace DienHinh.ReportApi.Tests;

/// <summary>A sample with some movements that nobody knows.</summary>
internal static class StrangeReport
{
    public const string Name = "phuong-my-hai-2024.csv";

    /// <summary>The sample with the movement of its first rows exchanged.</summary>
    public static byte[] With(string movement, int rows)
    {
        var lines = Encoding.UTF8.GetString(Samples.Read(Name)).Split('\n');
        var first = Array.FindIndex(lines, l => l.StartsWith("1;", StringComparison.Ordinal));
        for (var i = first; i < first + rows; i++)
        {
            var cells = lines[i].Split(';');
            cells[3] = movement;
            lines[i] = string.Join(';', cells);
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}

using ExcelDataReader;

namespace DienHinh.Benchmarks.Contenders;

/// <summary>ExcelDataReader alone: every value of every cell, and nothing done with it.</summary>
internal static class LibraryReading
{
    public static long Read(IEnumerable<string> files)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        long cells = 0;
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            using var reader = ExcelReaderFactory.CreateReader(stream);
            do
            {
                while (reader.Read())
                    for (var i = 0; i < reader.FieldCount; i++)
                        if (reader.GetValue(i) is not null) cells++;
            }
            while (reader.NextResult());
        }

        return cells;
    }
}

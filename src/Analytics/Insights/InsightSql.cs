using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Insights;

/// <summary>The fixed questions of the insights: text from the embedded files, values always as parameters.</summary>
internal static class InsightSql
{
    public static CompiledQuery Of(string name, params (string Name, object? Value)[] parameters)
    {
        using var stream = typeof(InsightSql).Assembly.GetManifestResourceStream($"Insights/{name}.sql")
            ?? throw new InvalidOperationException($"The file {name}.sql is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd(), parameters.ToDictionary(p => p.Name, p => p.Value ?? DBNull.Value, StringComparer.Ordinal));
    }
}

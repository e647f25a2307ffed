namespace DuckDB.NET.Native;

/// <summary>Reads one value that DuckDB passes to a function written in C#.</summary>
public interface IDuckDBValueReader
{
    bool IsNull();

    T GetValue<T>();
}

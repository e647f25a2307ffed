using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>What an answer costs while it is written. It measures the memory of the whole process, so nothing else may run beside it.</summary>
[Collection(nameof(AnswerMemoryTest))]
public sealed class AnswerMemoryTest
{
    [Fact]
    public void ManyRows_CostNoMoreMemoryThanAFew()
    {
        long most = 0;
        IEnumerable<IReadOnlyList<object?>> Rows()
        {
            for (long i = 0; i < 300_000; i++)
            {
                if (i % 100_000 == 50_000) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                yield return ["dòng " + i, i];
            }
        }

        foreach (var write in (Action<StreamedAnswer, Stream>[])[XlsxAnswer.Write, AnswerJson.Write, (a, s) => CsvExport.Write(a, s)])
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            most = 0;
            write(new StreamedAnswer(XlsxAnswerTest.Head([]), Rows(), null) { Count = 300_000 }, Stream.Null);
            Assert.InRange(most - before, long.MinValue, 4_000_000);
        }
    }
}

/// <summary>Tests that run alone.</summary>
[CollectionDefinition(nameof(AnswerMemoryTest), DisableParallelization = true)]
public sealed class MeasuresAlone;

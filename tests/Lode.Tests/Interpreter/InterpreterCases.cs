using Lode.Interpreter;
using Lode.Tests.Cases;

namespace Lode.Tests.Interpreter;

public class InterpreterCases() : EngineCases(pack => new InterpreterEngine(pack));

namespace Lode.Interpreter;
